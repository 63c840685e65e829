"use client";

import { useTranslations } from "next-intl";
import { useCallback } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useMarkWords } from "@/components/workbench/mark-words";
import type { Annotation, Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { Difference } from "@/lib/annotations/difference";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";

export type DifferenceWords = {
  /** What differs: the question, the note, which mark. */
  readonly whatOf: (difference: Difference) => string;
  /** What an annotation has there. */
  readonly saidIn: (annotation: Annotation, difference: Difference) => string;
};

const [longestQuote, longestName, quoteEnd] = [160, 40, 60];

/** Words for what two versions of an annotation do not have in common. */
export function useDifferenceWords(): DifferenceWords {
  const text = useTranslations("annotate.difference");
  const marks = useTranslations("annotate.marks");
  const { scheme } = useDesk().context;
  const { summaryOf } = useMarkWords();

  const whatOf = useCallback(
    (difference: Difference) => {
      if (difference.kind === "mark") {
        const quote = (difference.newer ?? difference.mine)?.ranges[0]?.quote ?? "";
        return text("mark", { quote: shortened(quote, longestName) });
      }
      if (difference.kind === "answer") return findElement(scheme, difference.element)?.label ?? difference.element;
      return text(difference.kind);
    },
    [text, scheme],
  );

  const saidIn = useCallback(
    (annotation: Annotation, difference: Difference) => {
      const markWords = (mark: Span) => {
        const { ranges, links, loadBearing, evidence, confidence, note } = mark;
        // Everything in which two versions of a mark can differ, or they would look the same.
        const said = [
          `${ranges.map(({ quote }) => inQuotes(quote)).join(" … ")}: ${summaryOf({ ...mark, links: [], loadBearing: null }, findSpanType(scheme, mark.type))}`,
          loadBearing !== null && `${marks("loadBearing.label")}: ${marks(`loadBearing.${loadBearing}`)}`,
          evidence !== null && `${marks("evidence.label")}: ${marks(`evidence.${evidence}`)}`,
          confidence !== null && `${marks("confidence")}: ${confidence}`,
          ...links.map(({ relation, range }) => `${marks(`relation.${relation}`)} ${inQuotes(range.quote)}`),
        ];
        return `${said.filter(Boolean).join(" · ")}${note === "" ? "" : ` (${note})`}`;
      };
      switch (difference.kind) {
        case "mark": {
          const mark = annotation.spans.find(({ id }) => id === difference.id);
          return mark ? markWords(mark) : text("absent");
        }
        case "answer": {
          const option = answerOf(annotation, difference.element);
          const asked = findElement(scheme, difference.element);
          return option === null ? text("unanswered") : ((asked && findOption(asked, option)?.label) ?? option);
        }
        case "state":
          return text(annotation.state);
        default:
          return annotation[difference.kind] || text("absent");
      }
    },
    [text, marks, scheme, summaryOf],
  );
  return { whatOf, saidIn };
}

/** Long ones without their middle: versions of a mark differ at its edges. */
function inQuotes(quote: string): string {
  if (quote.length <= longestQuote) return `“${quote}”`;
  return `“${quote.slice(0, longestQuote - quoteEnd)} … ${quote.slice(-quoteEnd)}”`;
}

function shortened(words: string, longest: number): string {
  return words.length > longest ? `${words.slice(0, longest)}…` : words;
}
