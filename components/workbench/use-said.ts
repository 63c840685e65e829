"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Place } from "@/lib/spans/place";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import type { Happening } from "@/lib/workbench/what-happened";

const longestQuote = 240;

/** What happened, in a sentence. */
export function useSaid(): (happening: Happening) => string {
  const text = useTranslations("annotate.said");
  const { context } = useDesk();
  const { summaryOf } = useMarkWords();
  return useCallback(
    (happening) => {
      const say = (what: Happening): string => {
        switch (what.kind) {
          case "refused":
            return what.words;
          case "marked":
          case "changed":
          case "deleted":
          case "inHand":
            return text(what.kind, {
              summary: summaryOf(what.mark, findSpanType(context.scheme, what.mark.type)),
              quote: what.mark.ranges.map(({ quote }) => quote.slice(0, longestQuote)).join(" … "),
            });
          case "linking":
          case "selecting":
            return text(what.kind, { quote: quoteAt(context, what.place) });
          case "reading":
            return quoteAt(context, what.place);
          case "answered":
            return answerWords(what);
          case "undone":
          case "redone":
          case "restored":
            return [text(what.kind), what.what && say(what.what)].filter(Boolean).join(". ");
          default:
            return text(what.kind);
        }
      };
      const answerWords = ({ element: key, option }: Extract<Happening, { kind: "answered" }>) => {
        const element = findElement(context.scheme, key);
        const question = element?.label ?? key;
        if (option === null) return text("answerRemoved", { question });
        return text("answered", { question, answer: (element && findOption(element, option)?.label) ?? option });
      };
      return say(happening);
    },
    [text, context, summaryOf],
  );
}

function quoteAt(context: WorkbenchContext, { part, start, end }: Place): string {
  return textOf(context, part).slice(start, Math.min(end, start + longestQuote));
}
