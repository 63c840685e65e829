import { z } from "zod";
import { formatPath, type Step } from "@/lib/transcripts/json-path";
import { type Json, type TranscriptDraft, transcriptDraftSchema } from "@/lib/transcripts/transcript";

/** Why a record was not read: the path within the record, empty for the record as a whole, and the reason in words. */
export type Refusal = { readonly path: string; readonly reason: string };

/** What became of a record. */
export type Reading = TranscriptDraft | Refusal;

/** What a reader knows of a record beside the record. */
export type RecordContext = {
  /** The file's name as the report gives it. */
  readonly fileName: string;
  /** The values that the record lies in, outermost first: the document, then an element of each array on the way. */
  readonly outer: readonly Json[];
  /** The 1-based place in each array on the way. */
  readonly positions: readonly number[];
};

/** From one raw record to one transcript, or a refusal. Pure, and never throws for anything that JSON can hold. */
export type Reader = (record: Json, context: RecordContext) => Reading;

const longestReason = 2000;

/** Tells a refusal from a draft. */
export function isRefusal(reading: object): reading is Refusal {
  return "reason" in reading;
}

/** A refusal whose texts can be stored and shown, whatever the record held. */
export function refusal(path: string, reason: string): Refusal {
  return { path: presentable(path, 500), reason: presentable(reason, longestReason) };
}

function presentable(text: string, length: number): string {
  const cut = text.length > length ? `${text.slice(0, length)} …` : text;
  return cut.replace(/[\0\ud800-\udfff]/gu, "\ufffd");
}

/** What a transcript's numbers may be at most: PostgreSQL's `integer`. */
const largest = 2_147_483_647;

const storableDraftSchema = transcriptDraftSchema
  .refine(({ epoch }) => epoch <= largest, { path: ["epoch"], error: `Larger than ${largest}` })
  .refine(({ parts }) => parts.every(({ turn }) => turn <= largest), {
    path: ["parts"],
    error: `A turn larger than ${largest}`,
  });

/** A draft from what a reader put together, defaults filled in, or why it is none. */
export function toDraft(candidate: unknown): Reading {
  const parsed = storableDraftSchema.safeParse(candidate);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  return refusal(formatPath(issue ? issue.path.map(toStep) : []), issue?.message ?? z.prettifyError(parsed.error));
}

function toStep(key: PropertyKey): Step {
  return typeof key === "number" ? { kind: "index", index: key } : { kind: "key", key: String(key) };
}
