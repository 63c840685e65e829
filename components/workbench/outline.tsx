"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { useDesk } from "@/components/workbench/desk";
import type { Span } from "@/lib/annotations/annotation";
import { cn } from "@/lib/cn";
import type { Place } from "@/lib/spans/place";
import type { Turn } from "@/lib/transcripts/turns";
import { type OutlineHits, type OutlineTurn, outlineHits, outlineOf } from "@/lib/workbench/outline";

type OutlineProps = {
  readonly turns: readonly Turn[];
  readonly spans: readonly Span[];
  /** The part that the cursor is in. */
  readonly part: number;
  /** What a search has found. */
  readonly hits: readonly Place[];
};

/** The turns at the edge, as tall as they are long, with a line for each mark; choosing one goes there. */
export const Outline = memo(function Outline({ turns, spans, part, hits }: OutlineProps) {
  const text = useTranslations("annotate.text");
  const { context } = useDesk();
  const entries = useMemo(() => outlineOf(turns, spans, context), [turns, spans, context]);
  const found = useMemo(() => outlineHits(turns, hits), [turns, hits]);
  return (
    <nav
      aria-label={text("outline")}
      className="hidden flex-col items-center gap-1.5 overflow-y-auto border-r bg-panel py-3 md:flex"
    >
      {entries.map((entry) => (
        <Tick
          key={entry.number}
          entry={entry}
          hits={found.get(entry.number) ?? null}
          isHere={entry.parts.includes(part)}
        />
      ))}
    </nav>
  );
});

type TickProps = { readonly entry: OutlineTurn; readonly hits: OutlineHits | null; readonly isHere: boolean };

function Tick({ entry, hits, isHere }: TickProps) {
  const text = useTranslations("annotate.text");
  const { context, goTo } = useDesk();
  const { number, parts, length, marks, lines } = entry;
  return (
    <button
      type="button"
      aria-label={text(hits ? "outlineTurnHits" : "outlineTurn", { number, count: marks, hits: hits?.count ?? 0 })}
      aria-current={isHere || undefined}
      onClick={() => goTo(parts.find((part) => context.texts.get(part)?.trim()) ?? 0)}
      style={{ flexGrow: length }}
      className={cn(
        "relative min-h-6 w-6 shrink-0 basis-0 rounded-[3px] border",
        isHere ? "border-accent bg-accent-quiet" : "bg-quiet hover:border-line-strong",
      )}
    >
      {hits?.at.map((at) => (
        <span
          key={at}
          className="outline-line absolute inset-x-0 h-0.5 bg-warn"
          style={{ top: `calc(${at}% - 1px)` }}
        />
      ))}
      {lines.map(({ at, colour }) => (
        <span
          key={`${at}-${colour}`}
          className="outline-line absolute -inset-x-[5px] h-[3px] rounded-sm"
          style={{ top: `calc(${at}% - 1px)`, background: `var(--span-${colour})` }}
        />
      ))}
    </button>
  );
}
