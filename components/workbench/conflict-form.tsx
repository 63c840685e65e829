"use client";

import { useTranslations } from "next-intl";
import { useEffect, useMemo, useRef, useState } from "react";
import { v7 as uuid } from "uuid";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { MergeField } from "@/components/workbench/merge-field";
import { MergeSummary } from "@/components/workbench/merge-summary";
import { checkSubmission } from "@/lib/annotations/check-submission";
import type { Journal } from "@/lib/annotations/journal";
import { mergeOf, type Side, type Versions } from "@/lib/annotations/merge";
import { mergeOutcome, sideAt, unsettledPoints } from "@/lib/annotations/merge-outcome";
import { settleConflict } from "@/lib/annotations/settle-conflict";

type ConflictFormProps = { readonly journal: Journal; readonly versions: Versions };

/** Two versions, difference by difference, the choice between them, and what comes of it. */
export function ConflictForm({ journal, versions }: ConflictFormProps) {
  const text = useTranslations("annotate.conflict");
  const { act, context } = useDesk();
  const list = useRef<HTMLDivElement>(null);
  const [ids] = useState(() => ({ operation: uuid(), item: uuid() }));
  const [choices, setChoices] = useState<ReadonlyMap<string, Side>>(new Map());
  const points = useMemo(() => mergeOf(versions), [versions]);
  const outcome = useMemo(
    () => mergeOutcome({ ...versions, points, choices, itemId: ids.item }),
    [versions, points, choices, ids],
  );
  const settlement = useMemo(
    () => settleConflict(journal, { points, choices, outcome, operationId: ids.operation }),
    [journal, points, choices, outcome, ids],
  );
  const open = unsettledPoints(points, choices);
  const isHindered = outcome.state === "submitted" && checkSubmission(outcome, context).hindrances.length > 0;
  useEffect(() => {
    // When it comes later than the dialog, which takes the focus first and remembers where it came from.
    if (list.current?.closest("[role=dialog]")?.contains(document.activeElement))
      list.current.querySelector<HTMLElement>("input")?.focus();
  }, []);

  const choose = (subject: string, side: Side) => setChoices((before) => new Map(before).set(subject, side));
  const chooseAll = (side: Side) => setChoices(new Map(points.map(({ subject }) => [subject, side] as const)));
  const confirm = () => {
    if (open.length > 0) list.current?.querySelector<HTMLElement>("[data-unsettled] input")?.focus();
    else if (settlement && !isHindered) act({ kind: "journal", event: { kind: "resolved", settlement } });
  };

  return (
    <>
      <fieldset aria-label={text("all")} className="mb-3 flex flex-wrap gap-2">
        <Button onClick={() => chooseAll("newer")}>{text("allNewer")}</Button>
        <Button onClick={() => chooseAll("mine")}>{text("allMine")}</Button>
        <Button look="quiet" onClick={() => setChoices(new Map())} disabled={choices.size === 0}>
          {text("asSuggested")}
        </Button>
      </fieldset>
      {points.length === 0 ? <p className="mb-4 text-dim">{text("same")}</p> : null}
      <div ref={list} className="-mx-5 min-h-0 flex-1 overflow-y-auto px-5">
        {points.map((point) => (
          <MergeField
            key={point.subject}
            point={point}
            versions={versions}
            side={sideAt(point, choices)}
            onChoose={(side) => choose(point.subject, side)}
          />
        ))}
      </div>
      <div className="-mx-5 flex flex-wrap items-center gap-3 border-t px-5 pt-3">
        <MergeSummary
          outcome={outcome}
          openCount={open.length}
          droppedCount={settlement?.dropped.length ?? 0}
          isHindered={isHindered}
        />
        <Button look="main" onClick={confirm}>
          {text("confirm")}
        </Button>
      </div>
    </>
  );
}
