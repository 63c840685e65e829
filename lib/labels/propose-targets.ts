import {
  evidenceSchema,
  loadBearingSchema,
  type Relation,
  relationSchema,
  severitySchema,
} from "@/lib/annotations/annotation";
import { foldName } from "@/lib/labels/fold-name";
import type { FoundNames, FoundValues } from "@/lib/labels/found-names";
import {
  type LabelChoices,
  type MarkProperty,
  markPropertySchema,
  type PropertyTarget,
  type QuestionTarget,
} from "@/lib/labels/label-choices";
import { ownValue, type TargetTable } from "@/lib/labels/name-targets";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";

type Named = { readonly key: string; readonly label: string };

/** The options of a mark's properties; their labels are their keys. */
export const propertyOptions: Readonly<Record<MarkProperty, readonly Named[]>> = {
  loadBearing: loadBearingSchema.options.map(alike),
  evidence: evidenceSchema.options.map(alike),
  severity: severitySchema.options.map(alike),
  confidence: ["0", "1", "2", "3", "4"].map(alike),
};

function alike(key: string): Named {
  return { key, label: key };
}

/**
 * What each found name stands for: as chosen, else the type, question or option of the scheme that is called the same. A
 * name that nothing is proposed for is not in the table, and so is a value not in its target's.
 */
export function proposeTargets(found: FoundNames, choices: LabelChoices, scheme: Scheme): TargetTable {
  return {
    marks: proposeEach(found.marks, choices.marks, (name) => findNamed(scheme.spanTypes, name)),
    relations: proposeEach<Relation>(found.relations, choices.relations, findRelation),
    questions: new Map(
      [...found.questions].flatMap(([name, values]) => {
        const target = questionTarget({ name, values, chosen: ownValue(choices.questions, name) }, scheme);
        return target === undefined ? [] : [[name, target] as const];
      }),
    ),
    properties: new Map(
      [...found.properties].flatMap(([name, values]) => {
        const target = propertyTarget({ name, values, chosen: ownValue(choices.properties, name) });
        return target === undefined ? [] : [[name, target] as const];
      }),
    ),
  };
}

function proposeEach<Target extends string>(
  found: ReadonlyMap<string, number>,
  chosen: Readonly<Record<string, Target | null>>,
  propose: (name: string) => Target | undefined,
): ReadonlyMap<string, Target | null> {
  return new Map(
    [...found.keys()].flatMap((name) => {
      const target = ownValue(chosen, name) ?? (Object.hasOwn(chosen, name) ? null : propose(name));
      return target === undefined ? [] : [[name, target] as const];
    }),
  );
}

function findRelation(name: string): Relation | undefined {
  return relationSchema.options.find((key) => foldName(key) === foldName(name));
}

/** The key of what is called the same by key or label. */
function findNamed(all: readonly Named[], name: string): string | undefined {
  const folded = foldName(name);
  return all.find(({ key, label }) => foldName(key) === folded || foldName(label) === folded)?.key;
}

type Question<Target> = {
  readonly name: string;
  readonly values: ReadonlyMap<string, number>;
  readonly chosen: Target | undefined;
};

function questionTarget(
  { name, values, chosen }: Question<QuestionTarget>,
  scheme: Scheme,
): QuestionTarget | undefined {
  if (chosen === null || (chosen && "note" in chosen)) return chosen;
  const key = chosen?.element ?? proposeElement(scheme, name, values);
  const element = scheme.elements.find((one) => one.key === key);
  if (element === undefined) return chosen;
  return { element: element.key, values: proposeValues(values, chosen?.values ?? {}, element.options) };
}

/** The element that is called the same, else the only one whose options are called as all values are. */
function proposeElement({ elements }: Scheme, name: string, values: ReadonlyMap<string, number>): string | undefined {
  const named = findNamed(elements, name);
  if (named !== undefined) return named;
  const holdsAll = ({ options }: SchemeElement) => [...values.keys()].every((value) => findNamed(options, value));
  const fitting = elements.filter(holdsAll);
  return fitting.length === 1 ? fitting[0]?.key : undefined;
}

function propertyTarget({ name, values, chosen }: Question<PropertyTarget>): PropertyTarget | undefined {
  if (chosen === null || (chosen && "note" in chosen)) return chosen;
  const property = chosen?.property ?? markPropertySchema.options.find((key) => foldName(key) === foldName(name));
  if (property === undefined) return undefined;
  return { property, values: proposeValues(values, chosen?.values ?? {}, propertyOptions[property]) };
}

type Chosen = Readonly<Record<string, string | null>>;

function proposeValues(found: ReadonlyMap<string, number>, chosen: Chosen, options: readonly Named[]) {
  const targets = [...found.keys()].flatMap((value) => {
    if (Object.hasOwn(chosen, value)) return [[value, chosen[value] ?? null] as const];
    const option = findNamed(options, value) ?? findNumber(options, value) ?? findTruth(options, value);
    return option === undefined ? [] : [[value, option] as const];
  });
  return Object.fromEntries(targets);
}

/** `4.0` is the option 4. */
function findNumber(options: readonly Named[], value: string): string | undefined {
  const number = value.trim() === "" ? Number.NaN : Number(value);
  return options.find(({ key }) => /^\d+$/.test(key) && Number(key) === number)?.key;
}

const truths: readonly (readonly [string, string])[] = [
  ["yes", "no"],
  ["present", "absent"],
];

/** True and false, or 1 and 0, of a question that is answered by yes and no or the like. */
function findTruth(options: readonly Named[], value: string): string | undefined {
  const keys = new Set(options.map(({ key }) => key));
  const pair = truths.find(([yes, no]) => keys.has(yes) && keys.has(no));
  if (!pair) return undefined;
  const word = value.toLowerCase();
  if (word === "true" || word === "1") return pair[0];
  return word === "false" || word === "0" ? pair[1] : undefined;
}

/** How often each name of a kind was found, most often first. */
export function byCount(found: ReadonlyMap<string, number>): readonly (readonly [string, number])[] {
  return [...found].sort(([, one], [, other]) => other - one);
}

/** The sum over a name's values. */
export function countOf(found: FoundValues, name: string): number {
  return [...(found.get(name)?.values() ?? [])].reduce((sum, count) => sum + count, 0);
}
