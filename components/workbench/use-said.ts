"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import type { Span } from "@/lib/annotations/annotation";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Place } from "@/lib/spans/place";
import { textOf } from "@/lib/workbench/context";
import type { Happening } from "@/lib/workbench/what-happened";

const longestQuote = 240;

/** What happened, in a sentence. */
export function useSaid(): (happening: Happening) => string {
  const text = useTranslations("annotate.said");
  const { context } = useDesk();
  const { summaryOf } = useMarkWords();
  return useCallback(
    (happening) => {
      const markWords = (mark: Span) => ({
        summary: summaryOf(mark, findSpanType(context.scheme, mark.type)),
        quote: mark.ranges.map(({ quote }) => quote.slice(0, longestQuote)).join(" … "),
      });
      const quoteAt = ({ part, start, end }: Place) =>
        textOf(context, part).slice(start, Math.min(end, start + longestQuote));
      switch (happening.kind) {
        case "refused":
          return happening.words;
        case "marked":
        case "changed":
        case "inHand":
          return text(happening.kind, markWords(happening.mark));
        case "linking":
        case "selecting":
          return text(happening.kind, { quote: quoteAt(happening.place) });
        case "reading":
          return quoteAt(happening.place);
        case "answered": {
          const element = findElement(context.scheme, happening.element);
          const question = element?.label ?? happening.element;
          if (happening.option === null) return text("answerRemoved", { question });
          const answer = (element && findOption(element, happening.option)?.label) ?? happening.option;
          return text("answered", { question, answer });
        }
        default:
          return text(happening.kind);
      }
    },
    [text, context, summaryOf],
  );
}
