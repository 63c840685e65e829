"use client";

import { CaseSensitive, ChevronDown, ChevronUp, WholeWord, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, type ReactNode, type RefObject, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { SearchForm } from "@/components/ui/search-form";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import { type SearchLayer, useSearchHits } from "@/components/workbench/use-search-hits";
import { useTypedAhead } from "@/components/workbench/use-typed-ahead";
import { cn } from "@/lib/cn";
import type { CommandId } from "@/lib/workbench/command";
import { hitNumber } from "@/lib/workbench/hits";
import { ariaKeys } from "@/lib/workbench/key-binding";

type SearchBarProps = SearchLayer & { readonly pane: RefObject<HTMLElement | null> };

/** Searches in the open transcript. Esc goes back to the text, where the last hit is. */
export function SearchBar({ pane, screen, annotation }: SearchBarProps) {
  const text = useTranslations("annotate.search");
  const { act, run, focusText } = useDesk();
  const field = useRef<HTMLInputElement>(null);
  const { cursor, search } = screen;
  const { query, hits, asked, options } = search;
  useSearchHits(pane, { screen, annotation });
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked for again, the field takes the keys again
  useEffect(() => {
    field.current?.focus({ preventScroll: true });
    field.current?.select();
  }, [asked]);
  useTypedAhead();
  useEffect(() => focusText, [focusText]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter" && event.shiftKey) run("previousHit");
    else if (event.key === "Escape") run("back");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const number = hitNumber(hits, cursor);
  return (
    <SearchForm
      onSearch={() => run("nextHit")}
      className="fixed top-2 right-4 left-4 z-20 flex justify-end sm:left-auto md:absolute"
    >
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
        <Option command="matchCase" isOn={options.isCase} words={text("case")}>
          <CaseSensitive aria-hidden="true" size={16} />
        </Option>
        <Option command="matchWords" isOn={options.isWords} words={text("words")}>
          <WholeWord aria-hidden="true" size={16} />
        </Option>
        <Step command="previousHit" words={text("previous")} isOff={hits.length === 0}>
          <ChevronUp aria-hidden="true" size={16} />
        </Step>
        <Step command="nextHit" words={text("next")} isOff={hits.length === 0}>
          <ChevronDown aria-hidden="true" size={16} />
        </Step>
        <Step command="back" words={text("close")} isOff={false}>
          <X aria-hidden="true" size={16} />
        </Step>
      </div>
    </SearchForm>
  );
}

type StepProps = {
  readonly command: CommandId;
  readonly words: string;
  readonly isOff: boolean;
  readonly children: ReactNode;
};

/** Stays in reach when there is nothing to go to, so that the focus is not lost with the last hit. */
function Step({ command, words, isOff, children }: StepProps) {
  const { run, platform } = useDesk();
  const { keys } = useCommand(command);
  return (
    <Button
      look="quiet"
      aria-label={words}
      aria-disabled={isOff || undefined}
      aria-keyshortcuts={ariaKeys(keys, platform)}
      onClick={() => run(command)}
      className="px-1.5"
    >
      {children}
    </Button>
  );
}

type OptionProps = {
  readonly command: CommandId;
  readonly words: string;
  readonly isOn: boolean;
  readonly children: ReactNode;
};

function Option({ command, words, isOn, children }: OptionProps) {
  const { run } = useDesk();
  return (
    <Button
      look="quiet"
      aria-label={words}
      aria-pressed={isOn}
      title={words}
      onClick={() => run(command)}
      className={cn("px-1.5", isOn && "bg-accent-quiet text-accent")}
    >
      {children}
    </Button>
  );
}
