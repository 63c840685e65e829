import type { Said } from "@/lib/labels/label-row";
import type { NameTargets } from "@/lib/labels/name-targets";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

const longestQuote = 120;

/**
 * What is said, in the scheme's labels where its names stand for something and else in the file's own words: answers as
 * `question: answer`, marks as `type: quote`. What is left out by choice is not there.
 */
export function saidInWords({ answers, marks, notes }: Said, targets: NameTargets, scheme: Scheme): string[] {
  const answered = answers.flatMap(({ name, value }) => {
    const target = targets.answer(name, value);
    if (target === undefined) return [`${name}: ${value}`];
    if (target.kind === "ignored") return [];
    if (target.kind === "note") return [value];
    const element = findElement(scheme, target.element);
    const option = element && findOption(element, target.option);
    return [`${element?.label ?? target.element}: ${option?.label ?? target.option}`];
  });
  const marked = marks.flatMap(({ type, ranges }) => {
    const target = targets.mark(type);
    if (target === null) return [];
    const label = target === undefined ? type : (findSpanType(scheme, target)?.label ?? target);
    const quotes = ranges.map(({ quote, start, end }) =>
      quote === null ? `${start}–${end}` : `“${shortened(quote)}”`,
    );
    return [`${label}: ${quotes.join(", ")}`];
  });
  return [...answered, ...marked, ...notes];
}

function shortened(text: string): string {
  return text.length > longestQuote ? `${text.slice(0, longestQuote)} …` : text;
}
