"use client";

import { RotateCcw, Undo2 } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import { FieldsEditor } from "@/components/imports/mapping/fields-editor";
import { MappingFile } from "@/components/imports/mapping/mapping-file";
import { type Sampled, SampledProvider } from "@/components/imports/mapping/sampled";
import { TextEditor } from "@/components/imports/mapping/text-editor";
import { SegmentedChoice } from "@/components/imports/segmented-choice";
import { Button } from "@/components/ui/button";
import { isSame, type MappingChange, type MappingEdit } from "@/lib/transcripts/mapping-edit";
import { problemsOf } from "@/lib/transcripts/mapping-edit-text";

type MappingEditorProps = {
  readonly edit: MappingEdit;
  readonly sampled: Sampled;
  readonly change: (change: MappingChange) => void;
  /** The mappings that the project keeps. */
  readonly children: ReactNode;
};

const views = ["fields", "json"] as const;

/** How records become transcripts: field by field, or as JSON; every step can be undone. */
export function MappingEditor({ edit, sampled, change, children }: MappingEditorProps) {
  const text = useTranslations("imports.mapping");
  const common = useTranslations("common");
  const [view, setView] = useState<(typeof views)[number]>("fields");
  const { draft, proposal, past, isTextBroken, revision } = edit;
  const problems = problemsOf(draft);
  return (
    <SampledProvider value={sampled}>
      <div className="mb-2 flex flex-wrap items-center gap-x-1 gap-y-2">
        {children}
        <MappingFile draft={draft} onLoad={(loaded) => change({ kind: "replace", draft: loaded })} />
      </div>
      <div className="mb-1 flex flex-wrap items-center gap-x-1 gap-y-2">
        <SegmentedChoice
          label={text("view")}
          choices={views.map((key) => ({ key, label: text(`views.${key}`) }))}
          value={view}
          onChoose={(chosen) => {
            // A broken text is left behind, and what it was before holds.
            if (isTextBroken) change({ kind: "text", draft });
            setView(chosen);
          }}
        />
        <Button
          look="quiet"
          className="ml-auto px-2"
          disabled={past.length === 0}
          onClick={() => change({ kind: "undo" })}
        >
          <Undo2 aria-hidden="true" size={14} />
          {common("undo")}
        </Button>
        <Button
          look="quiet"
          className="px-2"
          disabled={isSame(draft, proposal)}
          onClick={() => change({ kind: "replace", draft: proposal })}
        >
          <RotateCcw aria-hidden="true" size={14} />
          {text("reset")}
        </Button>
      </div>
      {view === "fields" ? (
        <FieldsEditor draft={draft} problems={problems} change={change} />
      ) : (
        <TextEditor
          key={revision}
          draft={draft}
          onChange={(written) => change(written ? { kind: "text", draft: written } : { kind: "breakText" })}
        />
      )}
    </SampledProvider>
  );
}
