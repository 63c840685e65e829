"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChangeMenu } from "@/components/transcripts/changes/change-menu";
import { ChangeProgress } from "@/components/transcripts/changes/change-progress";
import { ConfirmForm } from "@/components/transcripts/changes/confirm-form";
import { PairRuleForm } from "@/components/transcripts/changes/pair-rule-form";
import { useChange } from "@/components/transcripts/changes/use-change";
import { useIsLate } from "@/components/transcripts/changes/use-is-late";
import { type TypedKind, ValueForm } from "@/components/transcripts/changes/value-form";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { TranscriptChange, TranscriptChoice } from "@/lib/transcripts/transcript-change";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type ChangeBarProps = {
  readonly project: string;
  readonly choice: TranscriptChoice;
  /** How many are chosen. */
  readonly count: BoundedCount;
  /** Whether the list they were chosen from is that of archived ones. */
  readonly isArchived?: boolean;
  /** Called when a change has been made, whole or in part. */
  readonly onDone: () => void;
};

/** What is being asked before a change is made. */
type Question =
  | { readonly kind: TypedKind | "pairRule" }
  | { readonly kind: "confirm"; readonly change: TranscriptChange };

/** What can be done with the transcripts that are chosen. */
export function ChangeBar({ project, choice, count, isArchived = false, onDone }: ChangeBarProps) {
  const text = useTranslations("changes");
  const { make, pace, stop } = useChange(project, onDone);
  const [question, ask] = useState<Question | null>(null);
  const isLate = useIsLate(pace !== null, 1000);

  const apply = (change: TranscriptChange) => {
    ask(null);
    void make({ choice, change });
  };
  // Those chosen one by one have been seen, and an undo is at hand; a filter's may be thousands.
  const offer = (change: TranscriptChange) =>
    choice.kind === "filter" ? ask({ kind: "confirm", change }) : apply(change);

  if (pace !== null && isLate) return <ChangeProgress pace={pace} count={count} onStop={stop} />;
  const isDisabled = pace !== null;
  const mayPair = choice.kind === "ids" && choice.ids.length > 1;
  return (
    <>
      <ChangeMenu
        label={text("split")}
        isDisabled={isDisabled}
        items={[
          ...(["dev", "validation", "heldout"] as const).map((value) => ({
            label: text(`splits.${value}`),
            onSelect: () => offer({ kind: "split", value }),
          })),
          { label: text("noSplit"), onSelect: () => offer({ kind: "split", value: null }) },
        ]}
      />
      <Button disabled={isDisabled} onClick={() => ask({ kind: "condition" })}>
        {text("askCondition")}
      </Button>
      <ChangeMenu
        label={text("pair")}
        isDisabled={isDisabled}
        items={[
          ...(mayPair ? [{ label: text("makePair"), onSelect: () => apply({ kind: "pair" }) }] : []),
          { label: text("pairRule"), onSelect: () => ask({ kind: "pairRule" }) },
          { label: text("pairKey"), onSelect: () => ask({ kind: "pairKey" }) },
          { label: text("takeApart"), onSelect: () => offer({ kind: "pairKey", value: null }) },
        ]}
      />
      <Button disabled={isDisabled} onClick={() => ask({ kind: "priority" })}>
        {text("askPriority")}
      </Button>
      <Button disabled={isDisabled} onClick={() => offer({ kind: "archive", value: !isArchived })}>
        {text(isArchived ? "restore" : "archive")}
      </Button>
      <Button asChild look="quiet">
        <Link href={paths.transcriptChanges(project)}>{text("history")}</Link>
      </Button>
      {question && <Asking {...{ project, choice, count, question, apply }} onClose={() => ask(null)} />}
    </>
  );
}

type AskingProps = Pick<ChangeBarProps, "project" | "choice" | "count"> & {
  readonly question: Question;
  readonly apply: (change: TranscriptChange) => void;
  readonly onClose: () => void;
};

function Asking({ project, choice, count, question, apply, onClose }: AskingProps) {
  switch (question.kind) {
    case "confirm":
      return (
        <ConfirmForm change={question.change} count={count} onApply={() => apply(question.change)} onClose={onClose} />
      );
    case "pairRule":
      return <PairRuleForm project={project} choice={choice} count={count} onApply={apply} onClose={onClose} />;
    default:
      return <ValueForm kind={question.kind} count={count} onApply={apply} onClose={onClose} />;
  }
}
