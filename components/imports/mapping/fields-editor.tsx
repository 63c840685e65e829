"use client";

import { useTranslations } from "next-intl";
import { ContentShape } from "@/components/imports/mapping/content-shape";
import { FactEditor } from "@/components/imports/mapping/fact-editor";
import { FieldRow } from "@/components/imports/mapping/field-row";
import { RestEditor } from "@/components/imports/mapping/rest-editor";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { MappingChange } from "@/lib/transcripts/mapping-edit";
import { contentFieldsOf, factFields, kindsFor } from "@/lib/transcripts/mapping-edit-source";
import { type MappingProblem, problemAt } from "@/lib/transcripts/mapping-edit-text";

type FieldsEditorProps = {
  readonly draft: DraftMapping;
  readonly problems: readonly MappingProblem[];
  readonly change: (change: MappingChange) => void;
};

const contentKinds = ["none", "path"] as const;

/** A mapping field by field. */
export function FieldsEditor({ draft, problems, change }: FieldsEditorProps) {
  const text = useTranslations("imports.mapping");
  const { fields, records } = draft;
  return (
    <>
      <h3 className="pt-1 font-semibold text-sm">{text("content")}</h3>
      <ContentShape draft={draft} change={change} />
      <div className="divide-y">
        {contentFieldsOf(draft).map((field) => (
          <FieldRow
            key={field}
            field={field}
            source={fields[field]}
            kinds={field === "conversation" ? ["path"] : contentKinds}
            records={records}
            problem={problemAt(problems, ["fields", field])}
            onChange={(source) =>
              change({ kind: "field", field, source: source && "path" in source ? source : undefined })
            }
          />
        ))}
      </div>
      <h3 className="pt-4 font-semibold text-sm">{text("facts")}</h3>
      <div className="divide-y">
        {factFields.map((field) => (
          <FieldRow
            key={field}
            field={field}
            source={fields[field]}
            kinds={kindsFor(records)}
            records={records}
            problem={problemAt(problems, ["fields", field])}
            onChange={(source) => change({ kind: "field", field, source })}
          >
            <FactEditor
              field={field}
              source={fields[field]}
              records={records}
              onChange={(source) => change({ kind: "field", field, source })}
            />
          </FieldRow>
        ))}
      </div>
      <RestEditor draft={draft} problems={problems} change={change} />
    </>
  );
}
