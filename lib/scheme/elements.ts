import type { Scheme, SchemeElement, SchemeOption, SpanType } from "@/lib/scheme/scheme";

/** The kinds of elements, in the order in which raters meet them. */
export const elementKinds = [
  "verdict",
  "cueQuestion",
  "rating",
  "flag",
] as const satisfies readonly SchemeElement["kind"][];

/** The span type with this key; null when the scheme has none. */
export function findSpanType(scheme: Scheme, key: string): SpanType | null {
  return scheme.spanTypes.find((type) => type.key === key) ?? null;
}

/** The element with this key; null when the scheme has none. */
export function findElement(scheme: Scheme, key: string): SchemeElement | null {
  return scheme.elements.find((element) => element.key === key) ?? null;
}

/** The first element of kind `verdict`; null when the scheme asks for none. */
export function verdictElement(scheme: Scheme): SchemeElement | null {
  return scheme.elements.find((element) => element.kind === "verdict") ?? null;
}

/** The option with this key; null when the element has none. */
export function findOption(element: SchemeElement, key: string): SchemeOption | null {
  return element.options.find((option) => option.key === key) ?? null;
}

/** The option's numeric code in statistics, from 0; null when the element has no such option. */
export function optionIndex(element: SchemeElement, key: string): number | null {
  const index = element.options.findIndex((option) => option.key === key);
  return index === -1 ? null : index;
}

/** The elements that a rater is asked: cue questions only when the transcript has a cue. In the scheme's order. */
export function askedElements(scheme: Scheme, hasCue: boolean): SchemeElement[] {
  return scheme.elements.filter((element) => hasCue || element.kind !== "cueQuestion");
}
