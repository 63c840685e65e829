"use client";

import { Search, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { SearchHelp } from "@/components/transcripts/finding/search-help";
import { useSearchDraft } from "@/components/transcripts/finding/use-search-draft";
import type { ChangeOptions } from "@/components/transcripts/use-transcript-query";
import { Kbd } from "@/components/ui/kbd";
import { SearchForm } from "@/components/ui/search-form";

type SearchBoxProps = {
  readonly q: string | null;
  readonly onSearch: (q: string | null, options: ChangeOptions) => void;
};

/** The longest search that an address takes. */
const maxLength = 500;

/** Searches the transcripts' text: when typing pauses, or at once by Enter. The key / leads here. */
export function SearchBox({ q, onSearch }: SearchBoxProps) {
  const text = useTranslations("transcripts.search");
  const input = useRef<HTMLInputElement>(null);
  const { draft, type, commit, leave } = useSearchDraft(q, onSearch);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!isSlash(event)) return;
      event.preventDefault();
      input.current?.focus();
      input.current?.select();
    };
    window.addEventListener("keydown", onKeyDown);
    return () => window.removeEventListener("keydown", onKeyDown);
  }, []);

  return (
    <div className="flex min-w-0 flex-1 basis-72 items-center gap-1 max-sm:order-first max-sm:basis-full">
      <SearchForm onSearch={() => commit(draft)} className="relative min-w-0 flex-1">
        <Search aria-hidden="true" size={16} className="pointer-events-none absolute top-2 left-2.5 text-faint" />
        <input
          ref={input}
          type="text"
          inputMode="search"
          enterKeyHint="search"
          dir="auto"
          aria-label={text("label")}
          placeholder={text("placeholder")}
          autoComplete="off"
          spellCheck={false}
          maxLength={maxLength}
          value={draft}
          onChange={(event) => type(event.target.value)}
          onBlur={leave}
          onKeyDown={(event) => {
            if (event.key !== "Escape" || draft === "") return;
            event.preventDefault();
            commit("");
          }}
          className="h-8 w-full rounded-md border border-line-strong bg-panel pr-9 pl-8 placeholder:text-faint"
        />
        {draft === "" ? (
          <span className="pointer-events-none absolute top-1.5 right-2 hidden sm:block">
            <Kbd>/</Kbd>
          </span>
        ) : (
          <button
            type="button"
            aria-label={text("clear")}
            onClick={() => {
              commit("");
              input.current?.focus();
            }}
            className="absolute top-0.5 right-0.5 flex size-7 items-center justify-center rounded text-faint hover:bg-quiet hover:text-text"
          >
            <X aria-hidden="true" size={16} />
          </button>
        )}
      </SearchForm>
      <SearchHelp />
    </div>
  );
}

/** The key / where nobody types and no dialog is open. */
function isSlash(event: KeyboardEvent): boolean {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return false;
  const { target } = event;
  const isTyping =
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("textarea, select, input:not([type=checkbox], [type=radio])") !== null);
  return !isTyping && document.querySelector('[role="dialog"][data-state="open"], [role="menu"]') === null;
}
