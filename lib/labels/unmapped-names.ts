import type { FoundNames, FoundValues } from "@/lib/labels/found-names";
import type { TargetTable } from "@/lib/labels/name-targets";
import { ownValue } from "@/lib/labels/name-targets";
import { byCount, countOf, propertyOptions } from "@/lib/labels/propose-targets";
import { findElement, findOption, findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";

/** A name that stands for nothing yet: of a type of mark, a question, a value of a question, a property or a relation. */
export type UnmappedName = {
  readonly kind: "mark" | "question" | "value" | "property" | "propertyValue" | "relation";
  /** The question or property that a value is of; empty otherwise. */
  readonly of: string;
  readonly name: string;
  /** How often it was found. */
  readonly count: number;
};

/** The names that the import cannot start without a choice for, most frequent first within each kind. */
export function unmappedNames(found: FoundNames, table: TargetTable): UnmappedName[] {
  return [
    ...missing(found.marks, table.marks).map((one) => ({ kind: "mark" as const, of: "", ...one })),
    ...missingValues(found.questions, table.questions, { whole: "question", value: "value" }),
    ...missingValues(found.properties, table.properties, { whole: "property", value: "propertyValue" }),
    ...missing(found.relations, table.relations).map((one) => ({ kind: "relation" as const, of: "", ...one })),
  ];
}

function missing(found: ReadonlyMap<string, number>, targets: { readonly has: (name: string) => boolean }) {
  return byCount(found).flatMap(([name, count]) => (targets.has(name) ? [] : [{ name, count }]));
}

type ValuesTarget = { readonly values: Readonly<Record<string, string | null>> } | { readonly note: true } | null;
type Kinds = { readonly whole: UnmappedName["kind"]; readonly value: UnmappedName["kind"] };

function missingValues(found: FoundValues, targets: ReadonlyMap<string, ValuesTarget>, kinds: Kinds): UnmappedName[] {
  return [...found].flatMap(([name, values]): UnmappedName[] => {
    const target = targets.get(name);
    if (target === undefined) return [{ kind: kinds.whole, of: "", name, count: countOf(found, name) }];
    if (target === null || "note" in target) return [];
    const has = (value: string) => ownValue(target.values, value) !== undefined;
    return missing(values, { has }).map((one) => ({ kind: kinds.value, of: name, ...one }));
  });
}

/** The first target that the scheme does not have, in words; null when it has all. */
export function unknownTarget({ marks, questions, properties }: TargetTable, scheme: Scheme): string | null {
  for (const type of marks.values()) {
    if (type !== null && !findSpanType(scheme, type)) return `The scheme has no mark ${type}.`;
  }
  for (const target of questions.values()) {
    if (target === null || "note" in target) continue;
    const element = findElement(scheme, target.element);
    if (!element) return `The scheme has no question ${target.element}.`;
    const unknown = Object.values(target.values).find((option) => option !== null && !findOption(element, option));
    if (unknown) return `The question ${target.element} has no answer ${unknown}.`;
  }
  for (const target of properties.values()) {
    if (target === null || "note" in target) continue;
    const keys = propertyOptions[target.property].map(({ key }) => key);
    const unknown = Object.values(target.values).find((value) => value !== null && !keys.includes(value));
    if (unknown) return `${target.property} of a mark cannot be ${unknown}.`;
  }
  return null;
}
