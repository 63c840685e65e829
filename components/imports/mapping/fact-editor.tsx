"use client";

import { useTranslations } from "next-intl";
import { ConstantEditor } from "@/components/imports/mapping/constant-editor";
import { FileNameEditor } from "@/components/imports/mapping/file-name-editor";
import { JoinEditor } from "@/components/imports/mapping/join-editor";
import { PositionEditor } from "@/components/imports/mapping/position-editor";
import type { Source } from "@/lib/transcripts/formats/mapping";
import type { FactField } from "@/lib/transcripts/mapping-edit-source";

type FactEditorProps = {
  readonly field: FactField;
  readonly source: Source | undefined;
  readonly records: string;
  readonly onChange: (source: Source) => void;
};

/** What a source says besides its kind; nothing for a path, which its button shows. */
export function FactEditor({ field, source, records, onChange }: FactEditorProps) {
  const label = useTranslations("imports.field")(field);
  if (source === undefined || "path" in source) return null;
  if ("constant" in source) return <ConstantEditor field={field} source={source} onChange={onChange} />;
  if ("fileName" in source) return <FileNameEditor label={label} source={source} onChange={onChange} />;
  if ("position" in source)
    return <PositionEditor label={label} source={source} records={records} onChange={onChange} />;
  return <JoinEditor label={label} source={source} records={records} onChange={onChange} />;
}
