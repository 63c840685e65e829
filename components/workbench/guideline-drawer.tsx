"use client";

import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/field";
import { useDesk } from "@/components/workbench/desk";
import { GuidelineText } from "@/components/workbench/guideline-text";
import { GuidelineType } from "@/components/workbench/guideline-type";
import { markdownPart } from "@/components/workbench/markdown-part";
import { useTypePointedAt } from "@/components/workbench/type-pointed-at";
import { type FoundGuideline, useGuideline } from "@/components/workbench/use-guideline";
import { useLoaded } from "@/components/workbench/use-loaded";
import { type GuidelineEntry, guidelineEntries } from "@/lib/guideline/entries";
import { holdsWords } from "@/lib/guideline/sections";
import type { SchemeElement } from "@/lib/scheme/scheme";

type GuidelineDrawerProps = {
  readonly project: string;
  /** The version that the annotation was begun under; null when there was none. */
  readonly version: number | null;
  readonly typeInHand: string | null;
};

/** What raters are told, over the panel and never over the text, open at the entry for the type in hand. */
export function GuidelineDrawer({ project, version, typeInHand }: GuidelineDrawerProps) {
  const text = useTranslations("annotate.guideline");
  const common = useTranslations("common");
  const { context, act, focusText } = useDesk();
  const drawer = useRef<HTMLElement>(null);
  const [query, setQuery] = useState("");
  const [guideline, askAgain] = useGuideline({ project, version });
  const draws = useLoaded({ from: markdownPart, isWanted: guideline.kind === "found" });
  const pointedAt = useTypePointedAt();
  const current = pointedAt ?? typeInHand;
  const { spanTypes, elements } = context.scheme;
  const entryOf = useEntries(guideline);
  const isDrawn = draws !== null;

  useEffect(() => {
    drawer.current?.focus({ preventScroll: true });
    return focusText;
  }, [focusText]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: entries that come move what is below them
  useEffect(() => {
    if (current) drawer.current?.querySelector(`[data-type="${current}"]`)?.scrollIntoView({ block: "start" });
  }, [current, isDrawn]);

  const close = () => act({ kind: "show", overlay: "marks" });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape" || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (query === "") close();
    else setQuery("");
  };
  const types = spanTypes.filter((type) =>
    holdsWords(query, [type.label, type.key, type.definition, ...type.examples, entryOf(type.key)?.text ?? ""]),
  );
  return (
    <section
      ref={drawer}
      tabIndex={-1}
      aria-label={text("title")}
      className="absolute inset-0 z-20 overflow-y-auto bg-panel px-4 pb-6 outline-none"
    >
      <div className="sticky top-0 z-10 -mx-4 mb-1 border-b bg-panel px-4 py-2">
        <div className="flex items-center gap-3">
          <h2 className="font-semibold">{text("title")}</h2>
          {guideline.kind === "found" ? (
            <p className="text-faint text-xs">
              {text(guideline.newest > guideline.number ? "newer" : "version", guideline)}
            </p>
          ) : null}
          <Button look="quiet" aria-label={common("close")} onClick={close} className="ml-auto min-h-7 px-1.5">
            <X aria-hidden="true" size={16} />
          </Button>
        </div>
        <Input
          type="search"
          dir="auto"
          aria-label={text("find")}
          placeholder={text("find")}
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          onKeyDown={onKeyDown}
          className="mt-1.5"
        />
      </div>
      {types.length > 0 ? <h3 className="mt-3 mb-1 font-medium text-dim text-sm">{text("types")}</h3> : null}
      {types.map((type) => (
        <GuidelineType
          key={type.key}
          type={type}
          isInHand={type.key === current}
          entry={entryOf(type.key)}
          draws={draws}
        />
      ))}
      <Elements elements={elements.filter((element) => holdsWords(query, wordsOf(element)))} />
      <h3 className="mt-5 mb-1 font-medium text-dim text-sm">{text("whole")}</h3>
      <GuidelineText guideline={guideline} query={query} draws={draws} onAgain={askAgain} />
    </section>
  );
}

/** The guideline's entry for a type: null when it has none, undefined as long as there is no guideline. */
function useEntries(guideline: FoundGuideline): (type: string) => GuidelineEntry | null | undefined {
  const { spanTypes } = useDesk().context.scheme;
  return useMemo(() => {
    if (guideline.kind !== "found") return () => undefined;
    const entries = new Map(guidelineEntries(guideline.text, spanTypes).map((entry) => [entry.type, entry]));
    return (type: string) => entries.get(type) ?? null;
  }, [guideline, spanTypes]);
}

function wordsOf({ label, definition, options }: SchemeElement): string[] {
  return [label, definition ?? "", ...options.flatMap((option) => [option.label, option.definition ?? ""])];
}

function Elements({ elements }: { readonly elements: readonly SchemeElement[] }) {
  const text = useTranslations("annotate.guideline");
  if (elements.length === 0) return null;
  return (
    <>
      <h3 className="mt-5 mb-1 font-medium text-dim text-sm">{text("questions")}</h3>
      {elements.map(({ key, label, definition, options }) => (
        <div key={key} className="py-2">
          <h4 className="font-medium">{label}</h4>
          {definition ? <p className="mt-0.5 text-dim text-sm">{definition}</p> : null}
          <dl className="mt-1 text-sm">
            {options
              .filter((option) => option.definition !== null)
              .map((option) => (
                <div key={option.key} className="flex gap-2 py-0.5">
                  <dt className="shrink-0 font-medium">{option.label}</dt>
                  <dd className="text-dim">{option.definition}</dd>
                </div>
              ))}
          </dl>
        </div>
      ))}
    </>
  );
}
