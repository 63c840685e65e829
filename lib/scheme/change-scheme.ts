import { type AddedKind, freshElement, freshOption, freshSpanType } from "@/lib/scheme/fresh-items";
import {
  type Scheme,
  type SchemeElement,
  type SchemeOption,
  type SpanType,
  schemeKeySchema,
} from "@/lib/scheme/scheme";
import { freeKey, freeSign, keyOfLabel } from "@/lib/scheme/scheme-key";
import { baseKeys, isInBase, itemAt, keysBeside, type OptionPlace, type SchemePlace } from "@/lib/scheme/scheme-place";

/** One change of a scheme that is being edited. */
export type SchemeChange =
  | { readonly kind: "setType"; readonly index: number; readonly fields: Partial<Omit<SpanType, "key">> }
  | {
      readonly kind: "setElement";
      readonly index: number;
      readonly fields: Partial<Omit<SchemeElement, "key" | "kind" | "options">>;
    }
  | { readonly kind: "setOption"; readonly place: OptionPlace; readonly fields: Partial<Omit<SchemeOption, "key">> }
  | { readonly kind: "setKey"; readonly place: SchemePlace; readonly key: string }
  | { readonly kind: "add"; readonly what: AddedKind; readonly label: string }
  | { readonly kind: "addOption"; readonly element: number; readonly label: string }
  | { readonly kind: "remove"; readonly place: SchemePlace }
  | { readonly kind: "move"; readonly place: SchemePlace; readonly by: -1 | 1 }
  | { readonly kind: "replace"; readonly scheme: Scheme };

/**
 * The scheme after a change. Keys stay valid and unique, and those that the base has stay as they are: labels are tied
 * to them. A change that cannot be gives the same scheme. What else is wrong with it, {@link problemsOfScheme} says.
 *
 * @param base The version that is being changed.
 */
export function changeScheme(draft: Scheme, change: SchemeChange, base: Scheme): Scheme {
  switch (change.kind) {
    case "setType":
      return withType(draft, change, base);
    case "setElement":
      return withElement(draft, change, base);
    case "setOption":
      return withOption(draft, change, base);
    case "setKey":
      return mayHaveKey(draft, change, base) ? withKey(draft, change) : draft;
    case "add":
      return withAdded(draft, change, base);
    case "addOption":
      return withAddedOption(draft, change, base);
    case "remove":
      return inList(draft, change.place, (items) => items.toSpliced(change.place.index, 1));
    case "move":
      return moved(draft, change);
    case "replace":
      return change.scheme;
  }
}

type KeyChange = { readonly place: SchemePlace; readonly key: string };

/** Whether what stands at a place may have the key: it is new, and the key is valid and free. */
export function mayHaveKey(draft: Scheme, { place, key }: KeyChange, base: Scheme): boolean {
  if (!itemAt(draft, place) || isInBase(base, draft, place)) return false;
  return schemeKeySchema.safeParse(key).success && !keysBeside(draft, place).has(key);
}

/** The places that `move` exchanges: the neighbour of the same kind; null when there is none. */
export function neighbourOf(draft: Scheme, place: SchemePlace, by: -1 | 1): number | null {
  const kinds = kindsBeside(draft, place);
  for (let index = place.index + by; index >= 0 && index < kinds.length; index += by) {
    if (kinds[index] === kinds[place.index]) return index;
  }
  return null;
}

function kindsBeside(draft: Scheme, place: SchemePlace): readonly string[] {
  if (place.list === "elements") return draft.elements.map(({ kind }) => kind);
  const items = place.list === "options" ? (draft.elements[place.element]?.options ?? []) : draft.spanTypes;
  return items.map(() => place.list);
}

function moved(draft: Scheme, { place, by }: Extract<SchemeChange, { kind: "move" }>): Scheme {
  const other = neighbourOf(draft, place, by);
  if (other === null || !itemAt(draft, place)) return draft;
  return inList(draft, place, (items) => exchanged(items, place.index, other));
}

function exchanged<Item>(items: readonly Item[], one: number, other: number): Item[] {
  return items.flatMap((item, index) => {
    const from = index === one ? other : index === other ? one : index;
    return from === index ? [item] : items.slice(from, from + 1);
  });
}

type ListChange = <Item>(items: readonly Item[]) => Item[];

function inList(draft: Scheme, place: SchemePlace, change: ListChange): Scheme {
  if (!itemAt(draft, place)) return draft;
  if (place.list === "spanTypes") return { ...draft, spanTypes: change(draft.spanTypes) };
  if (place.list === "elements") return { ...draft, elements: change(draft.elements) };
  return mapElement(draft, place.element, (element) => {
    const options = change(element.options);
    const hasDefault = options.some(({ key }) => key === element.defaultOption);
    return { ...element, options, defaultOption: hasDefault ? element.defaultOption : null };
  });
}

function mapElement(draft: Scheme, index: number, change: (element: SchemeElement) => SchemeElement): Scheme {
  return { ...draft, elements: draft.elements.map((element, at) => (at === index ? change(element) : element)) };
}

/** What follows from a new name follows it until someone sets it. */
function withType(draft: Scheme, { index, fields }: Extract<SchemeChange, { kind: "setType" }>, base: Scheme): Scheme {
  const others = draft.spanTypes.filter((_, at) => at !== index);
  const place = { list: "spanTypes" as const, index };
  const spanTypes = draft.spanTypes.map((type, at) => {
    if (at !== index) return type;
    const isOwnSign = type.sign !== freeSign(type.label, others) || isInBase(base, draft, place);
    const sign = fields.label === undefined || isOwnSign ? {} : { sign: freeSign(fields.label, others) };
    return { ...type, ...sign, ...fields };
  });
  return renamed({ ...draft, spanTypes }, { place, before: draft }, base);
}

function withElement(
  draft: Scheme,
  { index, fields }: Extract<SchemeChange, { kind: "setElement" }>,
  base: Scheme,
): Scheme {
  const after = mapElement(draft, index, (element) => ({ ...element, ...fields }));
  return renamed(after, { place: { list: "elements", index }, before: draft }, base);
}

function withOption(draft: Scheme, { place, fields }: Extract<SchemeChange, { kind: "setOption" }>, base: Scheme) {
  const after = mapElement(draft, place.element, (element) => ({
    ...element,
    options: element.options.map((option, at) => (at === place.index ? { ...option, ...fields } : option)),
  }));
  return renamed(after, { place, before: draft }, base);
}

type Renaming = { readonly place: SchemePlace; readonly before: Scheme };

/** With a key made of the new name, where what stands there is new and its key was made of the old one. */
function renamed(after: Scheme, { place, before }: Renaming, base: Scheme): Scheme {
  const old = itemAt(before, place);
  const now = itemAt(after, place);
  if (!old || !now || old.label === now.label || isInBase(base, before, place)) return after;
  const taken = new Set([...keysBeside(after, place), ...baseKeys(base, after, place)]);
  if (old.key !== freeKey(keyOfLabel(old.label), taken)) return after;
  return withKey(after, { place, key: freeKey(keyOfLabel(now.label), taken) });
}

function withKey(draft: Scheme, { place, key }: KeyChange): Scheme {
  const old = itemAt(draft, place)?.key;
  const after = inListAt(draft, place, key);
  if (place.list !== "options") return after;
  return mapElement(after, place.element, (element) => ({
    ...element,
    defaultOption: element.defaultOption === old ? key : element.defaultOption,
  }));
}

function inListAt(draft: Scheme, place: SchemePlace, key: string): Scheme {
  const rekeyed = <Item extends { readonly key: string }>(items: readonly Item[]): Item[] =>
    items.map((item, at) => (at === place.index ? { ...item, key } : item));
  if (place.list === "spanTypes") return { ...draft, spanTypes: rekeyed(draft.spanTypes) };
  if (place.list === "elements") return { ...draft, elements: rekeyed(draft.elements) };
  return mapElement(draft, place.element, (element) => ({ ...element, options: rekeyed(element.options) }));
}

function withAdded(draft: Scheme, { what, label }: Extract<SchemeChange, { kind: "add" }>, base: Scheme): Scheme {
  if (what === "spanType") {
    const taken = new Set([...draft.spanTypes, ...base.spanTypes].map(({ key }) => key));
    return { ...draft, spanTypes: [...draft.spanTypes, freshSpanType(draft, label, taken)] };
  }
  const taken = new Set([...draft.elements, ...base.elements].map(({ key }) => key));
  return { ...draft, elements: [...draft.elements, freshElement(what, label, taken)] };
}

function withAddedOption(draft: Scheme, change: Extract<SchemeChange, { kind: "addOption" }>, base: Scheme): Scheme {
  const place = { list: "options" as const, element: change.element, index: -1 };
  const taken = new Set([...keysBeside(draft, place), ...baseKeys(base, draft, place)]);
  return mapElement(draft, change.element, (element) => ({
    ...element,
    options: [...element.options, freshOption(element, change.label, taken)],
  }));
}
