import type { DraftMapping, FieldName, Source } from "@/lib/transcripts/formats/mapping";

/** The ways a field can get its value; `none` when it gets none. */
export type SourceKind = "none" | "path" | "constant" | "fileName" | "position" | "join";

/** Each source by its kind. */
export type SourceOf = {
  readonly path: Extract<Source, { readonly path: string }>;
  readonly constant: Extract<Source, { readonly constant: unknown }>;
  readonly fileName: Extract<Source, { readonly fileName: unknown }>;
  readonly position: Extract<Source, { readonly position: string }>;
  readonly join: Extract<Source, { readonly join: unknown }>;
};

/** The fields that hold what raters read, in the order of reading. They come by path alone. */
export type ContentField = "system" | "conversation" | "prompt" | "reasoning" | "answer";

const separateTexts = ["system", "prompt", "reasoning", "answer"] as const satisfies readonly ContentField[];
const oneConversation = ["system", "conversation"] as const satisfies readonly ContentField[];

/** Whether what raters read is one conversation in the record rather than a text in each of several places. */
export function isConversation({ fields }: DraftMapping): boolean {
  return fields.conversation !== undefined;
}

/** The content fields that a mapping can have beside each other. */
export function contentFieldsOf(draft: DraftMapping): readonly ContentField[] {
  return isConversation(draft) ? oneConversation : separateTexts;
}

/** The mapping with one conversation in the place of separate texts; the record itself until a path is chosen. */
export function asConversation({ fields, ...rest }: DraftMapping): DraftMapping {
  const { prompt: _prompt, reasoning: _reasoning, answer: _answer, ...others } = fields;
  return { ...rest, fields: { ...others, conversation: { path: "" } } };
}

/** The mapping with separate texts in the place of one conversation, still to be chosen. */
export function asSeparateTexts({ fields, ...rest }: DraftMapping): DraftMapping {
  const { conversation: _, ...others } = fields;
  return { ...rest, fields: others };
}

/** The fields that say what a transcript is, from the one that every mapping needs. */
export const factFields = [
  "model",
  "condition",
  "pairKey",
  "externalId",
  "epoch",
  "split",
  "cue",
  "correctness",
] as const satisfies readonly FieldName[];
export type FactField = (typeof factFields)[number];

/** What kind of source one is. */
export function sourceKind(source: Source | undefined): SourceKind {
  if (source === undefined) return "none";
  if ("path" in source) return "path";
  if ("constant" in source) return "constant";
  if ("fileName" in source) return "fileName";
  return "position" in source ? "position" : "join";
}

/**
 * A source of another kind to begin with, keeping what can be kept of the one before: the value that was always given
 * becomes the value of the first rule, the path the first part of what is joined.
 *
 * @param records The records of the mapping, whose innermost array a position begins with.
 */
export function sourceOfKind(
  kind: SourceKind,
  { before, records }: { readonly before: Source | undefined; readonly records: string },
): Source | undefined {
  switch (kind) {
    case "none":
      return undefined;
    case "path":
      return { path: before && "join" in before ? firstPath(before) : "" };
    case "constant":
      return { constant: "" };
    case "fileName":
      return {
        fileName: [{ contains: "", value: before && "constant" in before ? String(before.constant) : "" }],
        otherwise: null,
      };
    case "position":
      return { position: innermostArray(records) };
    case "join":
      return { join: [before && "path" in before ? before : { path: "" }, { path: "" }], with: "/" };
  }
}

/** The kinds that a field can have: a position only where records lie in an array. */
export function kindsFor(records: string): readonly SourceKind[] {
  return ["none", "path", "constant", "fileName", ...(records.includes("[]") ? ["position" as const] : []), "join"];
}

/** The arrays on the way to the records, outermost first: `results[]`, `results[].completions[]`. */
export function arraysOn(records: string): readonly string[] {
  return [...records.matchAll(/\[\]/g)].map(({ index }) => records.slice(0, index + 2));
}

function innermostArray(records: string): string {
  return arraysOn(records).at(-1) ?? "[]";
}

function firstPath({ join }: SourceOf["join"]): string {
  const first = join.find((part) => "path" in part);
  return first && "path" in first ? first.path : "";
}
