import type { Scheme, SchemeElement, SchemeOption, SpanType } from "@/lib/scheme/scheme";

const spanTypeFields = [
  "label",
  "sign",
  "colour",
  "digit",
  "isDivergence",
  "linkRule",
  "definition",
  "examples",
] as const satisfies readonly (keyof SpanType)[];
const elementFields = [
  "kind",
  "label",
  "definition",
  "level",
  "isRequired",
  "defaultOption",
] as const satisfies readonly (keyof SchemeElement)[];
const optionFields = ["label", "definition", "counts"] as const satisfies readonly (keyof SchemeOption)[];

/** A field of a span type, an element or an option. */
export type SchemeField = (typeof spanTypeFields | typeof elementFields | typeof optionFields)[number];
export type FieldValue = string | number | boolean | null | readonly string[];

/** A field that says something else. Null where it says nothing. */
export type FieldChange = { readonly field: SchemeField; readonly before: FieldValue; readonly after: FieldValue };

/** What became of one span type, element or option. `label` is the newer name. */
export type ItemChange = { readonly key: string; readonly label: string } & (
  | { readonly kind: "added" | "removed"; readonly definition: string | null }
  | {
      readonly kind: "changed";
      readonly fields: readonly FieldChange[];
      /** Of an element's options; null for span types and options. */
      readonly options: ListChange | null;
    }
);

/** What became of a list. */
export type ListChange = {
  /** Those that are there now in their order, then those that were removed. */
  readonly items: readonly ItemChange[];
  /** The names of those that both have, before and after, when they stand in another order; else null. */
  readonly order: { readonly before: readonly string[]; readonly after: readonly string[] } | null;
};

/** What a reader of both versions would have to find out. */
export type SchemeDifference = { readonly spanTypes: ListChange; readonly elements: ListChange };

/** What differs from one scheme to another, by key: what has another key is another thing. */
export function schemeDifference(before: Scheme, after: Scheme): SchemeDifference {
  return {
    spanTypes: listChange(before.spanTypes, after.spanTypes, spanTypeChange),
    elements: listChange(before.elements, after.elements, elementChange),
  };
}

/** Whether nothing differs. */
export function isEmptyDifference({ spanTypes, elements }: SchemeDifference): boolean {
  return isEmptyChange(spanTypes) && isEmptyChange(elements);
}

/** Whether two schemes say the same. */
export function isSameScheme(one: Scheme, other: Scheme): boolean {
  return one === other || isEmptyDifference(schemeDifference(one, other));
}

function isEmptyChange({ items, order }: ListChange): boolean {
  return items.length === 0 && order === null;
}

type Named = { readonly key: string; readonly label: string; readonly definition: string | null };
type Changed = { readonly fields: readonly FieldChange[]; readonly options: ListChange | null };

function listChange<Item extends Named>(
  before: readonly Item[],
  after: readonly Item[],
  changeOf: (before: Item, after: Item) => Changed,
): ListChange {
  const old = new Map(before.map((item) => [item.key, item]));
  const kept = new Set(after.map(({ key }) => key));
  const present = after.flatMap((item): ItemChange[] => {
    const { key, label, definition } = item;
    const earlier = old.get(key);
    if (!earlier) return [{ kind: "added", key, label, definition }];
    const { fields, options } = changeOf(earlier, item);
    const isSame = fields.length === 0 && (options === null || isEmptyChange(options));
    return isSame ? [] : [{ kind: "changed", key, label, fields, options }];
  });
  const removed = before
    .filter(({ key }) => !kept.has(key))
    .map(({ key, label, definition }): ItemChange => ({ kind: "removed", key, label, definition }));
  return { items: [...present, ...removed], order: orderChange(before, after) };
}

function orderChange(before: readonly Named[], after: readonly Named[]): ListChange["order"] {
  const olds = new Set(before.map(({ key }) => key));
  const news = new Set(after.map(({ key }) => key));
  const earlier = before.filter(({ key }) => news.has(key));
  const later = after.filter(({ key }) => olds.has(key));
  if (later.every(({ key }, index) => key === earlier[index]?.key)) return null;
  return { before: earlier.map(({ label }) => label), after: later.map(({ label }) => label) };
}

function spanTypeChange(before: SpanType, after: SpanType): Changed {
  const fields = spanTypeFields.flatMap((field) => fieldChange(field, before[field], after[field]));
  return { fields, options: null };
}

function elementChange(before: SchemeElement, after: SchemeElement): Changed {
  const fields = elementFields.flatMap((field) => fieldChange(field, before[field], after[field]));
  return {
    fields: fields.map((change) => (change.field === "defaultOption" ? withNames(change, before, after) : change)),
    options: listChange(before.options, after.options, optionChange),
  };
}

/** An option is known by its key and called by its name. */
function withNames(change: FieldChange, before: SchemeElement, after: SchemeElement): FieldChange {
  const nameIn = ({ options, defaultOption }: SchemeElement) =>
    options.find(({ key }) => key === defaultOption)?.label ?? defaultOption;
  return { ...change, before: nameIn(before), after: nameIn(after) };
}

function optionChange(before: SchemeOption, after: SchemeOption): Changed {
  const fields = optionFields.flatMap((field) => fieldChange(field, before[field] ?? null, after[field] ?? null));
  return { fields, options: null };
}

function fieldChange(field: SchemeField, before: FieldValue, after: FieldValue): FieldChange[] {
  return isSameValue(before, after) ? [] : [{ field, before, after }];
}

function isSameValue(one: FieldValue, other: FieldValue): boolean {
  return one === other || (typeof one === "object" && JSON.stringify(one) === JSON.stringify(other));
}
