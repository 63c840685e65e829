"use client";

import { useTranslations } from "next-intl";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import type { Span } from "@/lib/annotations/annotation";
import type { Difference } from "@/lib/annotations/difference";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";

type DifferenceWords = { readonly what: string; readonly newer: string; readonly mine: string };

const longestQuote = 160;

/** Says what differs, and what each version has there. */
export function useDifferenceWords(): (difference: Difference) => DifferenceWords {
  const text = useTranslations("annotate.conflict");
  const { scheme } = useDesk().context;
  const { summaryOf } = useMarkWords();

  const markWords = (mark: Span | null) => {
    if (!mark) return text("absent");
    const quotes = mark.ranges.map(({ quote }) => `“${quote.slice(0, longestQuote)}”`).join(" … ");
    const note = mark.note === "" ? "" : ` (${mark.note})`;
    return `${quotes}: ${summaryOf(mark, findSpanType(scheme, mark.type))}${note}`;
  };

  const answerWords = (element: string, option: string | null) => {
    const asked = findElement(scheme, element);
    if (option === null) return text("unanswered");
    return (asked && findOption(asked, option)?.label) ?? option;
  };

  return (difference) => {
    switch (difference.kind) {
      case "mark":
        return { what: text("mark"), newer: markWords(difference.newer), mine: markWords(difference.mine) };
      case "answer": {
        const { element, newer, mine } = difference;
        const what = findElement(scheme, element)?.label ?? element;
        return { what, newer: answerWords(element, newer), mine: answerWords(element, mine) };
      }
      case "note":
        return {
          what: text("note"),
          newer: difference.newer || text("absent"),
          mine: difference.mine || text("absent"),
        };
      case "discussion":
        return {
          what: text("discussion"),
          newer: difference.newer ?? text("absent"),
          mine: difference.mine ?? text("absent"),
        };
      case "state":
        return { what: text("state"), newer: text(difference.newer), mine: text(difference.mine) };
    }
  };
}
