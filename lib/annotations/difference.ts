import type { Annotation, Span } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";

/** Something that two versions of an annotation do not have in common. Null stands for not being there. */
export type Difference =
  | { readonly kind: "mark"; readonly id: string; readonly newer: Span | null; readonly mine: Span | null }
  | { readonly kind: "answer"; readonly element: string; readonly newer: string | null; readonly mine: string | null }
  | { readonly kind: "note"; readonly newer: string; readonly mine: string }
  | { readonly kind: "discussion"; readonly newer: string | null; readonly mine: string | null }
  | { readonly kind: "state"; readonly newer: Annotation["state"]; readonly mine: Annotation["state"] };

/** What differs between two versions of an annotation: marks in the newer's order, then mine, answers, note, discussion, state. */
export function differencesOf(newer: Annotation, mine: Annotation): Difference[] {
  return [
    ...markDifferences(newer, mine),
    ...answerDifferences(newer, mine),
    ...(newer.note === mine.note ? [] : [{ kind: "note" as const, newer: newer.note, mine: mine.note }]),
    ...(newer.discussion === mine.discussion
      ? []
      : [{ kind: "discussion" as const, newer: newer.discussion, mine: mine.discussion }]),
    ...(newer.state === mine.state ? [] : [{ kind: "state" as const, newer: newer.state, mine: mine.state }]),
  ];
}

function markDifferences(newer: Annotation, mine: Annotation): Difference[] {
  const newerById = new Map(newer.spans.map((span) => [span.id, span]));
  const mineById = new Map(mine.spans.map((span) => [span.id, span]));
  return [...new Set([...newerById.keys(), ...mineById.keys()])].flatMap((id) => {
    const pair = { newer: newerById.get(id) ?? null, mine: mineById.get(id) ?? null };
    return isSameMark(pair.newer, pair.mine) ? [] : [{ kind: "mark" as const, id, ...pair }];
  });
}

/** Whether two versions of a mark say the same, wherever they come from; null stands for not being there. */
export function isSameMark(one: Span | null, other: Span | null): boolean {
  return one === other || inOneOrder(one) === inOneOrder(other);
}

/** As text with the fields of every object by name. */
function inOneOrder(mark: Span | null): string {
  return JSON.stringify(mark, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)))
      : value,
  );
}

function answerDifferences(newer: Annotation, mine: Annotation): Difference[] {
  const elements = new Set([...Object.keys(newer.answers), ...Object.keys(mine.answers)]);
  return [...elements].flatMap((element) => {
    const pair = { newer: answerOf(newer, element), mine: answerOf(mine, element) };
    return pair.newer === pair.mine ? [] : [{ kind: "answer" as const, element, ...pair }];
  });
}
