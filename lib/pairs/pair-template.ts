import { parsePath, type Step, valueAt } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";
import { maxPairKeyLength } from "@/lib/transcripts/transcript-change";

/** A piece of a template: text as it stands, or a value of the transcript's own. */
export type TemplatePiece =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "externalId" }
  | { readonly kind: "metadata"; readonly steps: readonly Step[] };

/** A pair key made from each transcript's own values. */
export type PairTemplate = readonly TemplatePiece[];

/** The values that a template can name. */
export type TemplateValues = { readonly externalId: string | null; readonly metadata: Json };

const piece = /\{\{|\}\}|\{([^{}]*)\}|[^{}]+/y;
const ownName = /^metadata(?=[.[])/;

/**
 * Parses a template: `{externalId}`, `{metadata.question.id}` (a path as `parsePath` reads it), and text around; a brace
 * itself is written twice.
 *
 * @returns null when a brace is left open, something unknown is named, or nothing is: then all would get one key.
 */
export function parsePairTemplate(text: string): PairTemplate | null {
  const pieces: TemplatePiece[] = [];
  let place = 0;
  while (place < text.length) {
    piece.lastIndex = place;
    const match = piece.exec(text);
    const next = match && toPiece(match);
    if (!next) return null;
    pieces.push(next);
    place = piece.lastIndex;
  }
  return pieces.some(({ kind }) => kind !== "text") ? pieces : null;
}

function toPiece([whole, name]: RegExpExecArray): TemplatePiece | null {
  if (whole === "{{" || whole === "}}") return { kind: "text", text: whole.slice(1) };
  if (name === undefined) return { kind: "text", text: whole };
  const trimmed = name.trim();
  if (trimmed === "externalId") return { kind: "externalId" };
  if (!ownName.test(trimmed)) return null;
  const path = parsePath(trimmed.replace(ownName, "").replace(/^\./, ""));
  if (path === null || path.isAbsolute || path.steps.length === 0) return null;
  return path.steps.some(({ kind }) => kind === "each") ? null : { kind: "metadata", steps: path.steps };
}

/**
 * The pair key that a template makes of a transcript. Numbers, true and false stand as JSON writes them.
 *
 * @returns null when a value is missing, empty, null, a list or an object, or the key would be longer than keys may be
 */
export function fillPairTemplate(template: PairTemplate, values: TemplateValues): string | null {
  const texts = template.map((each) => textOf(each, values));
  if (texts.some((text) => text === null)) return null;
  const key = texts.join("");
  return key.length <= maxPairKeyLength ? key : null;
}

function textOf(each: TemplatePiece, { externalId, metadata }: TemplateValues): string | null {
  if (each.kind === "text") return each.text;
  const value = each.kind === "externalId" ? externalId : valueAt(metadata, each.steps);
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return typeof value === "string" && value.trim() !== "" ? value : null;
}
