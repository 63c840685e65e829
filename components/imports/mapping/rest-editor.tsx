"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ChosenPaths } from "@/components/imports/mapping/chosen-paths";
import { MetadataEditor } from "@/components/imports/mapping/metadata-editor";
import { Field, Input } from "@/components/ui/field";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import type { MappingChange } from "@/lib/transcripts/mapping-edit";
import { type MappingProblem, problemAt } from "@/lib/transcripts/mapping-edit-text";

type RestEditorProps = {
  readonly draft: DraftMapping;
  readonly problems: readonly MappingProblem[];
  readonly change: (change: MappingChange) => void;
};

/** What is seldom changed: where the records are, what becomes metadata, and which records failed. */
export function RestEditor({ draft: { records, metadata, refuseWhen }, problems, change }: RestEditorProps) {
  const text = useTranslations("imports.mapping");
  const isWrong = (["records", "metadata", "refuseWhen"] as const).some((place) => problemAt(problems, [place]));
  return (
    <div className="mt-4 flex flex-col divide-y border-t">
      <Folded title={text("records")} note={records || text("recordsEach")} isOpen={isWrong}>
        <Field
          label={text("recordsPath")}
          hint={text("recordsHint")}
          error={problemAt(problems, ["records"])?.message ?? null}
        >
          {(control) => (
            <Input
              {...control}
              className="font-mono"
              spellCheck={false}
              placeholder="results[].completions[]"
              value={records}
              onChange={(event) => change({ kind: "records", records: event.target.value.trim() })}
            />
          )}
        </Field>
      </Folded>
      <Folded
        title={text("metadataTitle")}
        note={text(metadata.rest ? "restKept" : "restLeft", {
          except: metadata.except.length,
          named: Object.keys(metadata.fields).length,
        })}
        isOpen={isWrong}
      >
        <MetadataEditor
          metadata={metadata}
          problems={problems}
          onChange={(changed) => change({ kind: "metadata", metadata: changed })}
        />
      </Folded>
      <Folded title={text("refuseTitle")} note={text("refuseNote", { count: refuseWhen.length })} isOpen={isWrong}>
        <ChosenPaths
          label={text("refuseWhen")}
          hint={text("refuseHint")}
          paths={refuseWhen}
          problem={problemAt(problems, ["refuseWhen"])?.message ?? null}
          onChange={(paths) => change({ kind: "refuseWhen", paths })}
        />
      </Folded>
    </div>
  );
}

type FoldedProps = {
  readonly title: string;
  readonly note: string;
  readonly isOpen: boolean;
  readonly children: ReactNode;
};

function Folded({ title, note, isOpen, children }: FoldedProps) {
  return (
    <details open={isOpen || undefined} className="py-2.5">
      <summary className="text-sm">
        <span className="font-medium">{title}</span> <span className="break-all text-faint">{note}</span>
      </summary>
      <div className="pt-2.5 pb-1">{children}</div>
    </details>
  );
}
