"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk } from "@/components/workbench/desk";
import type { Span } from "@/lib/annotations/annotation";
import type { Deed } from "@/lib/annotations/deed";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";

const longestQuote = 60;

/** Says what a rater did, in a line. */
export function useDeedWords(): (deed: Deed, isWhole: boolean) => string {
  const text = useTranslations("annotate.history.deed");
  const { scheme } = useDesk().context;
  return useCallback(
    (deed, isWhole) => {
      const markWords = (mark: Span) => ({
        quote: shortened(mark.ranges[0]?.quote ?? ""),
        type: findSpanType(scheme, mark.type)?.label ?? mark.type,
      });
      switch (deed.kind) {
        case "marked":
        case "changed":
        case "put":
          return text(deed.kind, markWords(deed.mark));
        case "removed":
          return deed.mark ? text("removed", markWords(deed.mark)) : text("removedUnknown");
        case "answered": {
          const element = findElement(scheme, deed.element);
          const question = element?.label ?? deed.element;
          if (deed.option === null) return text("answerRemoved", { question });
          return text("answered", {
            question,
            answer: (element && findOption(element, deed.option)?.label) ?? deed.option,
          });
        }
        case "noted":
          return deed.note === "" ? text("noteRemoved") : text("noted", { note: shortened(deed.note) });
        case "discussed":
          return text("discussed", { discussion: shortened(deed.discussion) });
        case "several":
          return text("several", { count: deed.count });
        case "began":
          return text(isWhole ? "began" : "cameIn");
        default:
          return text(deed.kind);
      }
    },
    [text, scheme],
  );
}

function shortened(words: string): string {
  return words.length > longestQuote ? `${words.slice(0, longestQuote)}…` : words;
}
