import type { Scheme, SchemeElement, SchemeOption, SpanType } from "@/lib/scheme/scheme";

/** A span type or an element by its place in the scheme. */
export type ItemPlace =
  | { readonly list: "spanTypes"; readonly index: number }
  | { readonly list: "elements"; readonly index: number };

/** An option by its element's place and its own. */
export type OptionPlace = { readonly list: "options"; readonly element: number; readonly index: number };

/** Where something with a key stands in a scheme. */
export type SchemePlace = ItemPlace | OptionPlace;

/** What stands at a place; null when nothing does. */
export function itemAt(scheme: Scheme, place: SchemePlace): SpanType | SchemeElement | SchemeOption | null {
  if (place.list === "options") return scheme.elements[place.element]?.options[place.index] ?? null;
  return (place.list === "spanTypes" ? scheme.spanTypes : scheme.elements)[place.index] ?? null;
}

/** The keys among which the one at a place is the only one of its kind. */
export function keysBeside(scheme: Scheme, place: SchemePlace): ReadonlySet<string> {
  const keys = keysOf(scheme, place);
  return new Set(keys.filter((_, index) => index !== place.index));
}

/** Whether what stands at a place is in the base as well, under the same key: labels are already tied to it. */
export function isInBase(base: Scheme, draft: Scheme, place: SchemePlace): boolean {
  const key = itemAt(draft, place)?.key;
  return key !== undefined && baseKeys(base, draft, place).has(key);
}

/** The keys that the base has where the place belongs: its span types, its elements, or the options of the same element. */
export function baseKeys(base: Scheme, draft: Scheme, place: SchemePlace): ReadonlySet<string> {
  if (place.list !== "options") return new Set(keysOf(base, place));
  const element = base.elements.find(({ key }) => key === draft.elements[place.element]?.key);
  return new Set(element?.options.map(({ key }) => key) ?? []);
}

function keysOf(scheme: Scheme, place: SchemePlace): string[] {
  if (place.list === "spanTypes") return scheme.spanTypes.map(({ key }) => key);
  if (place.list === "elements") return scheme.elements.map(({ key }) => key);
  return scheme.elements[place.element]?.options.map(({ key }) => key) ?? [];
}
