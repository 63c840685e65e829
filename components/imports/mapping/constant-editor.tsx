"use client";

import { useTranslations } from "next-intl";
import { Input, Select } from "@/components/ui/field";
import type { FieldName } from "@/lib/transcripts/formats/mapping";
import type { SourceOf } from "@/lib/transcripts/mapping-edit-source";
import { correctnessSchema, splitSchema } from "@/lib/transcripts/transcript";

type ConstantEditorProps = {
  readonly field: FieldName;
  readonly source: SourceOf["constant"];
  readonly onChange: (source: SourceOf["constant"]) => void;
};

const choices: Partial<Record<FieldName, readonly string[]>> = {
  split: splitSchema.options,
  correctness: correctnessSchema.options,
};

/** The value that every record gets. */
export function ConstantEditor({ field, source, onChange }: ConstantEditorProps) {
  const text = useTranslations("imports.mapping");
  const label = text("constantOf", { field: useTranslations("imports.field")(field) });
  const options = choices[field];
  const value = String(source.constant);
  if (!options) {
    return (
      <Input
        aria-label={label}
        value={value}
        placeholder={text("constantHint")}
        maxLength={500}
        onChange={(event) => onChange({ constant: constantOf(field, event.target.value) })}
      />
    );
  }
  return (
    <Select aria-label={label} value={value} onChange={(event) => onChange({ constant: event.target.value })}>
      <option value="" disabled>
        {text("chooseValue")}
      </option>
      {options.map((option) => (
        <option key={option}>{option}</option>
      ))}
    </Select>
  );
}

/** Epochs are numbers. */
function constantOf(field: FieldName, text: string): string | number {
  return field === "epoch" && /^\d{1,9}$/.test(text) ? Number(text) : text;
}
