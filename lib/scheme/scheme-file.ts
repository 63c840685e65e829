import { z } from "zod";
import { type Scheme, schemeSchema } from "@/lib/scheme/scheme";
import { problemOfIssue, problemsOfScheme, type SchemeProblem } from "@/lib/scheme/scheme-problems";
import { placesInJson } from "@/lib/transcripts/mapping-edit-places";

/** What a file with a scheme may have at most, in bytes: the longest scheme in any script, indented. */
export const maxSchemeFileBytes = 2_000_000;

const format = "plumbline-scheme";
const version = 1;

const envelopeSchema = z.looseObject({ format: z.literal(format), version: z.literal(version) });

/** A problem with its path in the file, and the line that it stands in, from 1. */
export type FileProblem = SchemeProblem & { readonly line: number };

/** What a file holds: a scheme that can be saved, or why it holds none. */
export type SchemeFile =
  | { readonly kind: "scheme"; readonly scheme: Scheme }
  /** Not JSON from this line on. */
  | { readonly kind: "notJson"; readonly line: number }
  /** JSON, and no scheme of ours in the version that is read. */
  | { readonly kind: "notScheme" }
  | { readonly kind: "problems"; readonly problems: readonly FileProblem[] };

/** The file that a scheme travels in: JSON with the format's name and version around it. */
export function schemeFileText(scheme: Scheme): string {
  return `${JSON.stringify({ format, version, scheme }, null, 2)}\n`;
}

/** Reads a scheme from its file. */
export function readSchemeFile(text: string): SchemeFile {
  const places = placesInJson(text);
  if (!places.isJson) return { kind: "notJson", line: places.place.line };
  const envelope = envelopeSchema.safeParse(JSON.parse(text));
  if (!envelope.success) return { kind: "notScheme" };
  const { data, error } = schemeSchema.safeParse(envelope.data.scheme);
  const problems = data ? problemsOfScheme(data) : error.issues.map(problemOfIssue);
  if (data && problems.length === 0) return { kind: "scheme", scheme: data };
  return {
    kind: "problems",
    problems: problems.map((problem) => {
      const path = ["scheme", ...problem.path];
      return { ...problem, path, line: places.placeOf(path).line };
    }),
  };
}
