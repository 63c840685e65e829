import type { z } from "zod";
import { type DraftMapping, draftMappingSchema, type Mapping, mappingSchema } from "@/lib/transcripts/formats/mapping";
import { placesInJson, type TextPlace } from "@/lib/transcripts/mapping-edit-places";

/** Something that is wrong with a mapping. */
export type MappingProblem = {
  /** Keys and indices to what is wrong, as they stand in the mapping; empty for all of it. */
  readonly path: readonly (string | number)[];
  readonly message: string;
};

/** A problem with its place in the text of a mapping. */
export type TextProblem = MappingProblem & TextPlace;

/** The text of a mapping as someone writes it: a draft where it can be one, and all that is wrong with it. */
export type MappingText = { readonly draft: DraftMapping | null; readonly problems: readonly TextProblem[] };

/** What keeps a draft from being a mapping; empty when it is one. */
export function problemsOf(draft: DraftMapping): readonly MappingProblem[] {
  return mappingSchema.safeParse(draft).error?.issues.map(toProblem) ?? [];
}

/** A draft as a mapping; null when something is missing or wrong. */
export function completeMapping(draft: DraftMapping): Mapping | null {
  return mappingSchema.safeParse(draft).data ?? null;
}

/** The text that a mapping is edited and downloaded as: what the command line takes, too. */
export function mappingText(draft: DraftMapping): string {
  return `${JSON.stringify(draft, null, 2)}\n`;
}

/** Reads a mapping from its text. */
export function readMappingText(text: string): MappingText {
  const places = placesInJson(text);
  if (!places.isJson)
    return { draft: null, problems: [{ path: [], message: "Not JSON from here on", ...places.place }] };
  const value: unknown = JSON.parse(text);
  const { data, error } = draftMappingSchema.safeParse(value);
  const problems = data ? problemsOf(data) : error.issues.map(toProblem);
  return {
    draft: data ?? null,
    problems: problems.map((problem) => ({ ...problem, ...places.placeOf(problem.path) })),
  };
}

/** The first problem at a place of a mapping or in anything there; null when there is none. */
export function problemAt(
  problems: readonly MappingProblem[],
  place: readonly (string | number)[],
): MappingProblem | null {
  return problems.find(({ path }) => place.every((key, index) => path[index] === key)) ?? null;
}

function toProblem(issue: z.core.$ZodIssue): MappingProblem {
  const path = issue.path.map((step) => (typeof step === "symbol" ? String(step) : step));
  if (issue.code === "too_small") return { path, message: "Something has to be given here" };
  if (issue.code === "unrecognized_keys") return { path: [...path, ...issue.keys.slice(0, 1)], message: issue.message };
  if (issue.code === "invalid_union")
    return { path, message: "Expected one of path, constant, fileName, position or join" };
  return { path: inFields(path), message: issue.message };
}

/** The mapping's own checks name a field without the `fields` that it stands in. */
function inFields(path: MappingProblem["path"]): MappingProblem["path"] {
  const [first, ...rest] = path;
  return rest.length > 0 || first === undefined || first in draftMappingSchema.shape ? path : ["fields", first];
}
