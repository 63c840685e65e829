"use client";

import { useTranslations } from "next-intl";
import { Select } from "@/components/ui/field";
import { arraysOn, type SourceOf } from "@/lib/transcripts/mapping-edit-source";

type PositionEditorProps = {
  readonly label: string;
  readonly source: SourceOf["position"];
  readonly records: string;
  readonly onChange: (source: SourceOf["position"]) => void;
};

/** Which array on the way to the record counts. */
export function PositionEditor({ label, source: { position }, records, onChange }: PositionEditorProps) {
  const text = useTranslations("imports.mapping");
  const arrays = arraysOn(records);
  return (
    <Select
      aria-label={label}
      value={position}
      onChange={(event) => onChange({ position: event.target.value })}
      className="w-full"
    >
      {[...new Set([...arrays, position])].map((array) => (
        <option key={array} value={array}>
          {text("positionIn", { array })}
        </option>
      ))}
    </Select>
  );
}
