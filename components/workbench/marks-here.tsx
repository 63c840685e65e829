"use client";

import { useTranslations } from "next-intl";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { useDesk } from "@/components/workbench/desk";
import type { Span } from "@/lib/annotations/annotation";
import { cn } from "@/lib/cn";
import { findSpanType } from "@/lib/scheme/elements";
import type { Place } from "@/lib/spans/place";
import { marksAt } from "@/lib/workbench/marks-at";

type MarksHereProps = {
  readonly spans: readonly Span[];
  readonly cursor: Place;
  readonly markInHand: string | null;
};

const mostShown = 8;

/** Where marks lie over one another: all that the cursor is on, one beside the other. */
export function MarksHere({ spans, cursor, markInHand }: MarksHereProps) {
  const text = useTranslations("annotate.marks");
  const { context, act } = useDesk();
  const here = marksAt(spans, cursor).slice(0, mostShown);
  if (here.length < 2) return null;
  return (
    <ul
      aria-label={text("here", { count: here.length })}
      className="absolute bottom-3 left-3 z-10 flex max-w-[calc(100%-24px)] flex-wrap gap-1 rounded-lg border bg-panel p-1 shadow-raised"
    >
      {here.map((mark) => {
        const type = findSpanType(context.scheme, mark.type);
        return (
          <li key={mark.id}>
            <button
              type="button"
              aria-pressed={mark.id === markInHand}
              onClick={() => act({ kind: "takeMark", spanId: mark.id })}
              className={cn(
                "flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-sm hover:bg-quiet",
                mark.id === markInHand && "bg-quiet font-medium",
              )}
            >
              {type ? <MarkSign type={type} /> : null}
              {type?.label ?? mark.type}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
