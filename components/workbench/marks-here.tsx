"use client";

import { useTranslations } from "next-intl";
import { type RefObject, useEffect, useMemo, useState } from "react";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import { KeysOf } from "@/components/workbench/keys-of";
import { ownersAt } from "@/components/workbench/owner-at";
import type { Span } from "@/lib/annotations/annotation";
import { cn } from "@/lib/cn";
import { findSpanType } from "@/lib/scheme/elements";
import { marksInOrder } from "@/lib/spans/mark-order";
import { ariaKeys } from "@/lib/workbench/key-binding";
import { marksAt, placeInQuestion } from "@/lib/workbench/marks-at";
import type { Screen } from "@/lib/workbench/screen";

type MarksHereProps = {
  readonly pane: RefObject<HTMLElement | null>;
  readonly spans: readonly Span[];
  readonly screen: Screen;
};

const mostShown = 8;
/** Long enough that a pointer on its way over the text shows nothing. */
const restMs = 120;

/** Where marks lie over one another: all that are under the resting pointer, else where one pointed or reads. */
export function MarksHere({ pane, spans, screen }: MarksHereProps) {
  const text = useTranslations("annotate.marks");
  const { context, act, platform } = useDesk();
  const { keys } = useCommand("nextMarkHere");
  const under = useOwnersUnderPointer(pane, screen.cursor);
  const here = useMemo(() => {
    const owned = under ? marksInOrder(spans.filter(({ id }) => under.includes(id))) : [];
    return owned.length > 1 ? owned : marksAt(spans, placeInQuestion(screen));
  }, [under, spans, screen]);
  if (here.length < 2) return null;
  return (
    <div className="fixed bottom-10 left-3 z-10 flex max-w-[calc(100%-24px)] md:absolute md:bottom-3 items-center gap-2 rounded-lg border bg-panel p-1 shadow-raised">
      <ul aria-label={text("here", { count: here.length })} className="flex flex-wrap gap-1">
        {here.slice(0, mostShown).map((mark) => {
          const type = findSpanType(context.scheme, mark.type);
          const isInHand = mark.id === screen.markInHand;
          return (
            <li key={mark.id}>
              <button
                type="button"
                aria-pressed={isInHand}
                aria-keyshortcuts={ariaKeys(keys, platform)}
                title={mark.ranges.map(({ quote }) => quote.slice(0, quoteLength)).join(" … ")}
                onClick={() => act({ kind: "holdMark", spanId: mark.id })}
                className={cn(
                  "flex items-center gap-1.5 rounded-md px-1.5 py-0.5 text-sm hover:bg-quiet",
                  isInHand && "bg-quiet font-medium",
                )}
              >
                {type ? <MarkSign type={type} /> : null}
                {type?.label ?? mark.type}
              </button>
            </li>
          );
        })}
        {here.length > mostShown ? (
          <li className="px-1.5 py-0.5 text-dim text-sm">{text("more", { count: here.length - mostShown })}</li>
        ) : null}
      </ul>
      <KeysOf command="nextMarkHere" />
    </div>
  );
}

const quoteLength = 80;

/**
 * The marks over the very piece of text that the pointer rests on; null over none. They stay while it goes to something
 * else than text, to one of the buttons say, and end when the cursor moves.
 */
function useOwnersUnderPointer(pane: RefObject<HTMLElement | null>, cursor: Screen["cursor"]) {
  const [under, setUnder] = useState<{ readonly owners: readonly string[]; readonly cursor: Screen["cursor"] } | null>(
    null,
  );
  useEffect(() => {
    const { current } = pane;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const note = ({ target, pointerType }: PointerEvent) => {
      clearTimeout(timer);
      if (pointerType !== "mouse") return;
      timer = setTimeout(() => {
        const owners = ownersAt(target);
        setUnder((before) => (owners.length === 0 && before === null ? null : { owners, cursor }));
      }, restMs);
    };
    current?.addEventListener("pointermove", note, { passive: true });
    return () => {
      clearTimeout(timer);
      current?.removeEventListener("pointermove", note);
    };
  }, [pane, cursor]);
  return under?.cursor === cursor && under.owners.length > 0 ? under.owners : null;
}
