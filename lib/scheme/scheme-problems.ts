import type { z } from "zod";
import { type Scheme, type SchemeElement, schemeSchema } from "@/lib/scheme/scheme";

/** What can be wrong with a scheme; the message files have the words. */
export type SchemeProblemCode =
  | "empty"
  | "tooLong"
  | "tooFew"
  | "tooMany"
  | "key"
  | "keyTaken"
  | "labelTaken"
  | "sign"
  | "signTaken"
  | "digit"
  | "digitTaken"
  | "severalVerdicts"
  | "countsMissing"
  | "countsMisplaced"
  | "defaultUnknown"
  | "flagOptions"
  | "flagDefault"
  | "nothing"
  | "tooLarge"
  | "unknownField"
  | "malformed";

/** Something that keeps a scheme from being saved. */
export type SchemeProblem = {
  /** Keys and indices to what is wrong; empty for all of it. */
  readonly path: readonly (string | number)[];
  readonly code: SchemeProblemCode;
  readonly values: Readonly<Record<string, string | number>>;
};

/** How long a scheme may be as JSON, in UTF-16 code units: what one request to save it holds, in any script. */
export const maxSchemeLength = 300_000;

/**
 * All that keeps a scheme from being saved, in the order of the scheme; empty when nothing does. Versions that were saved
 * before there was a rule are still read.
 */
export function problemsOfScheme(scheme: Scheme): SchemeProblem[] {
  const issues = schemeSchema.safeParse(scheme).error?.issues ?? [];
  return [...issues.map(problemOfIssue), ...ruleProblems(scheme)];
}

/** The scheme that a new version may be: all of {@link problemsOfScheme} in one schema. */
export const savableSchemeSchema = schemeSchema.superRefine((scheme, context) => {
  for (const { path, code } of ruleProblems(scheme))
    context.addIssue({ code: "custom", path: [...path], message: code });
});

/** The first problem at a place or in anything there; null when there is none. */
export function schemeProblemAt(
  problems: readonly SchemeProblem[],
  place: readonly (string | number)[],
): SchemeProblem | null {
  return problems.find(({ path }) => place.every((step, index) => path[index] === step)) ?? null;
}

/** A finding of the schema as a problem. */
export function problemOfIssue(issue: z.core.$ZodIssue): SchemeProblem {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  const problem = (code: SchemeProblemCode, values: SchemeProblem["values"] = {}) => ({ path, code, values });
  const field = path.at(-1);
  if (issue.code === "too_small" && issue.origin === "string") return problem("empty");
  if (issue.code === "too_small") return problem("tooFew", { minimum: Number(issue.minimum) });
  if (issue.code === "too_big" && issue.origin === "string")
    return problem("tooLong", { maximum: Number(issue.maximum) });
  if (issue.code === "too_big") return problem("tooMany", { maximum: Number(issue.maximum) });
  if (issue.code === "invalid_format" && field === "sign") return problem("sign");
  if (issue.code === "invalid_format" && field === "key") return problem("key");
  if (issue.code === "invalid_format" && field === "digit") return problem("digit");
  if (issue.code === "unrecognized_keys") return problem("unknownField", { name: issue.keys.join(", ") });
  if (issue.code === "custom") return problem("keyTaken");
  return problem("malformed", { reason: issue.message });
}

function ruleProblems(scheme: Scheme): SchemeProblem[] {
  const { spanTypes, elements } = scheme;
  const verdicts = elements.flatMap(({ kind }, index) => (kind === "verdict" ? [index] : []));
  return [
    ...wholeProblems(scheme),
    ...taken(spanTypes, { path: ["spanTypes"], field: "label", code: "labelTaken", valueOf: nameOf }),
    ...taken(spanTypes, { path: ["spanTypes"], field: "sign", code: "signTaken", valueOf: ({ sign }) => sign || null }),
    ...taken(spanTypes, { path: ["spanTypes"], field: "digit", code: "digitTaken", valueOf: ({ digit }) => digit }),
    ...taken(elements, { path: ["elements"], field: "label", code: "labelTaken", valueOf: nameOf }),
    ...verdicts.slice(1).map((index) => ({
      ...{ path: ["elements", index, "kind"], code: "severalVerdicts" as const },
      values: { other: elements[verdicts[0] ?? 0]?.label ?? "" },
    })),
    ...elements.flatMap((element, index) => elementProblems(element, ["elements", index])),
  ];
}

function wholeProblems(scheme: Scheme): SchemeProblem[] {
  if (scheme.spanTypes.length + scheme.elements.length === 0) return [{ path: [], code: "nothing", values: {} }];
  const length = JSON.stringify(scheme).length;
  return length > maxSchemeLength ? [{ path: [], code: "tooLarge", values: { length, maximum: maxSchemeLength } }] : [];
}

type Labelled = { readonly label: string };

function nameOf({ label }: Labelled): string | null {
  return label.trim().toLocaleLowerCase("en") || null;
}

type Uniqueness<Item> = {
  readonly path: readonly (string | number)[];
  readonly field: string;
  readonly code: SchemeProblemCode;
  /** Null for what may be several times. */
  readonly valueOf: (item: Item) => string | null;
};

/** Said of both, since either can be changed. */
function taken<Item extends Labelled>(items: readonly Item[], rule: Uniqueness<Item>): SchemeProblem[] {
  const values = items.map(rule.valueOf);
  return values.flatMap((value, index) => {
    const other = value === null ? -1 : values.findIndex((each, at) => at !== index && each === value);
    const label = items[other]?.label;
    if (label === undefined) return [];
    return [{ path: [...rule.path, index, rule.field], code: rule.code, values: { other: label, value: value ?? "" } }];
  });
}

function elementProblems(element: SchemeElement, path: SchemeProblem["path"]): SchemeProblem[] {
  const { kind, options, defaultOption } = element;
  const problem = (code: SchemeProblemCode, ...rest: SchemeProblem["path"]) => ({
    ...{ path: [...path, ...rest], code, values: {} },
  });
  const counts = options.flatMap((option, index) => {
    if ((option.counts !== undefined) === (kind === "verdict")) return [];
    return [problem(kind === "verdict" ? "countsMissing" : "countsMisplaced", "options", index, "counts")];
  });
  const hasDefault = defaultOption === null || options.some(({ key }) => key === defaultOption);
  return [
    ...taken(options, { path: [...path, "options"], field: "key", code: "keyTaken", valueOf: ({ key }) => key }),
    ...taken(options, { path: [...path, "options"], field: "label", code: "labelTaken", valueOf: nameOf }),
    ...counts,
    ...(hasDefault ? [] : [problem("defaultUnknown", "defaultOption")]),
    ...(kind === "flag" && options.length !== 2 ? [problem("flagOptions", "options")] : []),
    ...(kind === "flag" && defaultOption === null ? [problem("flagDefault", "defaultOption")] : []),
  ];
}
