import type { ItemChange, ListChange, SchemeDifference } from "@/lib/scheme/scheme-difference";

/** What a change of the scheme means for labels that were given before it. */
export type SchemeConsequence = {
  readonly code:
    | "typeRemoved"
    | "typeAdded"
    | "divergenceChanged"
    | "elementRemoved"
    | "elementAdded"
    | "optionRemoved"
    | "countsChanged"
    | "orderChanged"
    | "levelChanged"
    | "defaultChanged"
    | "wordingChanged";
  /** The names of what it is said of. */
  readonly names: readonly string[];
};

/** What the change from one version to the next means, gravest first; labels already given keep their version either way. */
export function consequencesOf({ spanTypes, elements }: SchemeDifference): SchemeConsequence[] {
  const all: SchemeConsequence[] = [
    { code: "optionRemoved", names: optionNames(elements, isRemoved) },
    { code: "elementRemoved", names: names(elements, isRemoved) },
    { code: "typeRemoved", names: names(spanTypes, isRemoved) },
    { code: "countsChanged", names: optionNames(elements, changes("counts")) },
    { code: "divergenceChanged", names: names(spanTypes, changes("isDivergence")) },
    { code: "levelChanged", names: names(elements, changes("level")) },
    { code: "orderChanged", names: names(elements, hasOtherOrder) },
    { code: "defaultChanged", names: names(elements, changes("defaultOption")) },
    { code: "elementAdded", names: names(elements, isAdded) },
    { code: "typeAdded", names: names(spanTypes, isAdded) },
    { code: "wordingChanged", names: wordedAnew(spanTypes, elements) },
  ];
  return all.filter((consequence) => consequence.names.length > 0);
}

type Test = (item: ItemChange) => boolean;

const isAdded: Test = ({ kind }) => kind === "added";
const isRemoved: Test = ({ kind }) => kind === "removed";
const hasOtherOrder: Test = (item) => item.kind === "changed" && (item.options?.order ?? null) !== null;

function changes(...fields: readonly string[]): Test {
  return (item) => item.kind === "changed" && item.fields.some(({ field }) => fields.includes(field));
}

function names({ items }: ListChange, test: Test): string[] {
  return items.filter(test).map(({ label }) => label);
}

/** Options are named with their element. */
function optionNames({ items }: ListChange, test: Test): string[] {
  return items.flatMap((item) => {
    const options = item.kind === "changed" ? (item.options?.items ?? []) : [];
    return options.filter(test).map(({ label }) => `${item.label}: ${label}`);
  });
}

function wordedAnew(spanTypes: ListChange, elements: ListChange): string[] {
  const isWorded = changes("definition", "label");
  const isWordedWithin: Test = (item) =>
    isWorded(item) || (item.kind === "changed" && (item.options?.items.some(isWorded) ?? false));
  return [...names(spanTypes, isWorded), ...names(elements, isWordedWithin)];
}
