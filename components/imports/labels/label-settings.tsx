"use client";

import { useTranslations } from "next-intl";
import type { ComponentProps } from "react";
import type { LabelStepProps } from "@/components/imports/labels/label-step";
import { SegmentedChoice } from "@/components/imports/segmented-choice";
import { Field, Input } from "@/components/ui/field";
import { chooseNarrowing, chooseRater, chooseText } from "@/lib/labels/edit-choices";

const unset = "asInFiles";

/** What the files do not say: whose labels they are, what offsets count, and which transcripts are meant. */
export function LabelSettings({ preview, choices, onChange }: LabelStepProps) {
  const text = useTranslations("labelImports.settings");
  const { rater, item } = choices;
  const isMachine = rater.kind === "machine";
  const units = [unset, "codePoints", "utf16"] as const;
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-start gap-4">
        <Choice
          label={text("kind")}
          choices={(["person", "machine"] as const).map((key) => ({ key, label: text(key) }))}
          value={rater.kind ?? "person"}
          onChoose={(kind) => onChange({ ...choices, rater: { ...rater, kind } })}
        />
        <Text
          label={text("name")}
          hint={preview.needsRater ? text("nameNeeded") : undefined}
          placeholder={text(unset)}
          value={rater.name ?? ""}
          onChange={(value) => onChange(chooseRater(choices, "name", value))}
        />
        {isMachine ? (
          <>
            <Text
              label={text("version")}
              placeholder={text(unset)}
              value={rater.version ?? ""}
              onChange={(value) => onChange(chooseRater(choices, "version", value))}
            />
            <Text
              label={text("promptHash")}
              hint={text("promptHashHint")}
              value={rater.promptHash ?? ""}
              onChange={(value) => onChange(chooseRater(choices, "promptHash", value))}
            />
          </>
        ) : null}
      </div>
      <div className="flex flex-wrap items-start gap-4">
        {preview.needsUnit || choices.unit ? (
          <Choice
            label={text("unit")}
            choices={units.map((key) => ({ key, label: text(key) }))}
            value={choices.unit ?? unset}
            onChoose={(unit) => {
              const { unit: _before, ...rest } = choices;
              onChange(unit === unset ? rest : { ...rest, unit });
            }}
          />
        ) : null}
        {preview.needsQuestion || choices.question ? (
          <Text
            label={text("question")}
            value={choices.question ?? ""}
            onChange={(value) => onChange(chooseText(choices, "question", value))}
          />
        ) : null}
        {preview.names.marks.length > 0 || preview.needsUnit ? (
          <Text
            label={text("part")}
            hint={text("partHint")}
            placeholder="reasoning"
            value={choices.part ?? ""}
            onChange={(value) => onChange(chooseText(choices, "part", value))}
          />
        ) : null}
        {(["model", "condition"] as const).map((field) => (
          <Text
            key={field}
            label={text(field)}
            value={item[field] ?? ""}
            placeholder={text(unset)}
            onChange={(value) => onChange(chooseNarrowing(choices, field, value))}
          />
        ))}
      </div>
      <label className="flex items-start gap-2 text-sm">
        <input
          type="checkbox"
          className="mt-1 accent-accent"
          checked={choices.replace}
          onChange={(event) => onChange({ ...choices, replace: event.target.checked })}
        />
        {text("replace")}
      </label>
    </div>
  );
}

/** A choice under its label, in line with the fields beside it. */
function Choice<Key extends string>(props: ComponentProps<typeof SegmentedChoice<Key>>) {
  return (
    <div className="flex flex-col items-start gap-1.5">
      <span aria-hidden="true" className="font-medium text-sm">
        {props.label}
      </span>
      <SegmentedChoice {...props} />
    </div>
  );
}

type TextProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function Text({ label, hint, placeholder, value, onChange }: TextProps) {
  return (
    <div className="w-full sm:w-60">
      <Field label={label} {...(hint && { hint })}>
        {(control) => (
          <Input
            {...control}
            value={value}
            placeholder={placeholder}
            maxLength={200}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
    </div>
  );
}
