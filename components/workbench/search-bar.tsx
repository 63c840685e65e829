"use client";

import { ChevronDown, ChevronUp, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import type { Place } from "@/lib/spans/place";
import type { TextSearch } from "@/lib/workbench/screen";
import { hitNumber } from "@/lib/workbench/text-search";

type SearchBarProps = { readonly search: TextSearch; readonly cursor: Place };

/** Searches in the open transcript. Esc goes back to the text, where the last hit is. */
export function SearchBar({ search, cursor }: SearchBarProps) {
  const text = useTranslations("annotate.search");
  const { act, run, focusText } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const { query, hits, asked } = search;
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the keys again
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  useEffect(() => focusText, [focusText]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") run(event.shiftKey ? "previousHit" : "nextHit");
    else if (event.key === "Escape") run("back");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const number = hitNumber(hits, cursor);
  return (
    <search className="absolute top-2 right-4 left-4 z-20 flex justify-end sm:left-auto">
      <div className="flex items-center gap-1 rounded-lg border border-line-strong bg-panel p-1 shadow-raised">
        <input
          ref={field}
          type="text"
          aria-label={text("label")}
          placeholder={text("label")}
          autoComplete="off"
          dir="auto"
          value={query}
          onKeyDown={onKeyDown}
          onChange={(event) => act({ kind: "search", query: event.target.value })}
          className="min-h-8 w-56 min-w-0 rounded bg-transparent px-2 placeholder:text-faint"
        />
        <span role="status" className="min-w-16 whitespace-nowrap px-1 text-right text-dim text-sm tabular-nums">
          {query === ""
            ? ""
            : number
              ? text("place", { number, count: hits.length })
              : text("count", { count: hits.length })}
        </span>
        <Step words={text("previous")} isOff={hits.length === 0} onPress={() => run("previousHit")}>
          <ChevronUp aria-hidden="true" size={16} />
        </Step>
        <Step words={text("next")} isOff={hits.length === 0} onPress={() => run("nextHit")}>
          <ChevronDown aria-hidden="true" size={16} />
        </Step>
        <Step words={text("close")} isOff={false} onPress={() => run("back")}>
          <X aria-hidden="true" size={16} />
        </Step>
      </div>
    </search>
  );
}

type StepProps = {
  readonly words: string;
  readonly isOff: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
};

/** Stays in reach when there is nothing to go to, so that the focus is not lost with the last hit. */
function Step({ words, isOff, onPress, children }: StepProps) {
  return (
    <Button look="quiet" aria-label={words} aria-disabled={isOff || undefined} onClick={onPress} className="px-1.5">
      {children}
    </Button>
  );
}
