"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/workbench/desk";
import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import { findOption, verdictElement } from "@/lib/scheme/elements";

type MergeSummaryProps = {
  readonly outcome: Annotation;
  /** How many differences are still to be settled. */
  readonly openCount: number;
  /** How many of the rater's own changes are set aside. */
  readonly droppedCount: number;
  /** True when it cannot be submitted as it is, though it is to be. */
  readonly isHindered: boolean;
};

/** What comes of the choices so far, said again at each of them. */
export function MergeSummary({ outcome, openCount, droppedCount, isHindered }: MergeSummaryProps) {
  const text = useTranslations("annotate.conflict");
  const state = useTranslations("annotate.difference");
  const { scheme } = useDesk().context;
  const verdict = verdictElement(scheme);
  const chosen = verdict && answerOf(outcome, verdict.key);
  const verdictWords = (verdict && chosen && findOption(verdict, chosen)?.label) ?? chosen ?? state("unanswered");
  return (
    <div role="status" className="min-w-0 flex-1 text-sm">
      <p>
        {text("outcome", { count: outcome.spans.length, verdict: verdictWords, state: state(outcome.state) })}{" "}
        {droppedCount > 0 ? text("dropped", { count: droppedCount }) : null}
      </p>
      {openCount > 0 ? <p className="text-danger">{text("open", { count: openCount })}</p> : null}
      {isHindered ? <p className="text-danger">{text("hindered")}</p> : null}
    </div>
  );
}
