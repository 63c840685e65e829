"use client";

import { memo, useEffect, useRef } from "react";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { KeysOf } from "@/components/workbench/keys-of";
import type { MarkWords } from "@/components/workbench/mark-words";
import type { Span } from "@/lib/annotations/annotation";
import { cn } from "@/lib/cn";
import { findSpanType } from "@/lib/scheme/elements";
import { placeOfMark } from "@/lib/spans/mark-order";

type MarkRowProps = {
  readonly mark: Span;
  readonly words: MarkWords;
  readonly isInHand: boolean;
  readonly editLabel: string;
};

const longestQuote = 90;

/** A mark in the list: its sign, what it quotes and what is said of it. Choosing it takes it in hand. */
export const MarkRow = memo(function MarkRow({ mark, words, isInHand, editLabel }: MarkRowProps) {
  const { context, act, run } = useDesk();
  const row = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const list = row.current?.closest<HTMLElement>("[data-mark-list]");
    if (isInHand && row.current && list) bringIntoSight(list, row.current);
  }, [isInHand]);
  const type = findSpanType(context.scheme, mark.type);
  const { part, start, end } = placeOfMark(mark);
  const quote = mark.ranges.find((range) => range.part === part && range.start === start && range.end === end)?.quote;
  return (
    <div ref={row} className={cn("flex items-start rounded-md", isInHand ? "bg-quiet" : "hover:bg-quiet")}>
      <button
        type="button"
        aria-current={isInHand || undefined}
        onClick={() => act({ kind: "takeMark", spanId: mark.id })}
        className="grid min-w-0 flex-1 grid-cols-[26px_1fr] gap-x-2 rounded-md px-2 py-1.5 text-left"
      >
        {type ? <MarkSign type={type} className="mt-1 self-start justify-self-start" /> : null}
        <q dir="auto" className="truncate text-dim text-sm">
          {quote?.slice(0, longestQuote)}
        </q>
        <span className="col-start-2 text-faint text-xs">{words.summaryOf(mark, type)}</span>
      </button>
      {isInHand ? (
        <Button look="quiet" aria-label={editLabel} onClick={() => run("editMark")} className="mt-1 mr-1 min-h-6 px-1">
          <KeysOf command="editMark" />
        </Button>
      ) : null}
    </div>
  );
});

/** Scrolls the list alone: what is around it stays where it is. */
function bringIntoSight(list: HTMLElement, row: HTMLElement): void {
  const [frame, place] = [list.getBoundingClientRect(), row.getBoundingClientRect()];
  if (place.top < frame.top) list.scrollTop -= frame.top - place.top;
  else if (place.bottom > frame.bottom) list.scrollTop += place.bottom - frame.bottom;
}
