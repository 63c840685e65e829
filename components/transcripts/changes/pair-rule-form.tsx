"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeForm } from "@/components/transcripts/changes/change-form";
import { PairPreviewView } from "@/components/transcripts/changes/pair-preview-view";
import { usePairPreview } from "@/components/transcripts/changes/use-pair-preview";
import { Field, Input } from "@/components/ui/field";
import type { TranscriptChange, TranscriptChoice } from "@/lib/transcripts/transcript-change";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type PairRuleFormProps = {
  readonly project: string;
  readonly choice: TranscriptChoice;
  readonly count: BoundedCount;
  readonly onApply: (change: TranscriptChange) => void;
  readonly onClose: () => void;
};

/** Asks for a rule for pair keys and shows what it would make while it is typed. */
export function PairRuleForm({ project, choice, count, onApply, onClose }: PairRuleFormProps) {
  const text = useTranslations("changes");
  const [template, setTemplate] = useState("{externalId}");
  const state = usePairPreview({ project, choice }, template);
  return (
    <ChangeForm
      title={text("setRule")}
      count={count}
      isValid={state.kind === "told"}
      onApply={() => onApply({ kind: "pairRule", template })}
      onClose={onClose}
    >
      <Field label={text("rule")} hint={text("ruleHint")} error={state.kind === "refused" ? state.words : null}>
        {(control) => (
          <Input
            {...control}
            value={template}
            maxLength={500}
            spellCheck={false}
            autoComplete="off"
            className="font-mono"
            onChange={(event) => setTemplate(event.target.value)}
          />
        )}
      </Field>
      <section aria-label={text("preview")} aria-live="polite" className="min-h-32">
        {state.kind === "waiting" ? <p className="text-dim text-sm">{text("previewWaiting")}</p> : null}
        {state.kind === "told" ? <PairPreviewView preview={state.preview} /> : null}
      </section>
    </ChangeForm>
  );
}
