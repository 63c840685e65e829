"use client";

import { useTranslations } from "next-intl";
import { ChangeForm } from "@/components/transcripts/changes/change-form";
import type { TranscriptChange } from "@/lib/transcripts/transcript-change";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type ConfirmFormProps = {
  readonly change: TranscriptChange;
  readonly count: BoundedCount;
  readonly onApply: () => void;
  readonly onClose: () => void;
};

/** Says how many transcripts a change is about, of which only some are in sight. */
export function ConfirmForm({ change, count, onApply, onClose }: ConfirmFormProps) {
  const text = useTranslations("changes");
  return (
    <ChangeForm title={useQuestion(change)} count={count} onApply={onApply} onClose={onClose}>
      <p>{text(count.isExact ? "confirmText" : "confirmTextAtLeast", { count: count.count })}</p>
      {change.kind === "archive" && change.value ? <p className="text-dim">{text("archiveText")}</p> : null}
    </ChangeForm>
  );
}

function useQuestion(change: TranscriptChange): string {
  const text = useTranslations("changes");
  if (change.kind === "archive") return text(change.value ? "ask.archive" : "ask.restore");
  if (change.kind !== "split") return text("ask.takeApart");
  return change.value === null ? text("ask.noSplit") : text("ask.split", { value: text(`splits.${change.value}`) });
}
