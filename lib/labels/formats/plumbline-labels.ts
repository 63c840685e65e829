import { z } from "zod";
import type { LabelReader } from "@/lib/labels/formats/label-reader";
import { markPropertySchema } from "@/lib/labels/label-choices";
import { nothingSaid, type RaterKey, type SaidMark } from "@/lib/labels/label-row";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { formatPath, isObject } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json } from "@/lib/transcripts/transcript";

const text = z.string().min(1);
/** Cells of CSV are texts, and empty where JSON has null. */
const optional = z
  .string()
  .max(500)
  .nullish()
  .transform((value) => value || null);
const short = z
  .string()
  .max(200)
  .nullish()
  .transform((value) => value || null);
const count = z.coerce.number().pipe(z.int().min(0).max(2_147_483_647));

const placeFields = {
  annotationId: text.max(100),
  kind: z.string().default("rating"),
  transcriptId: text.max(100),
  externalId: optional,
  model: optional,
  epoch: count.nullish(),
  condition: optional,
  rater: text.max(200),
  raterKind: optional,
  raterName: short,
  raterVersion: short,
  promptHash: optional,
};

const annotationRecordSchema = z.object({
  ...placeFields,
  answers: z.record(z.string(), z.string().nullable()),
  note: z.string().default(""),
  spanCount: count,
  activeMs: count.default(0),
  submittedAt: z.iso.datetime({ offset: true }).nullish(),
});

const rangeFields = { part: count, startUtf16: count, endUtf16: count, quote: z.string() };

const spanRecordSchema = z.object({
  ...placeFields,
  ...rangeFields,
  spanId: text.max(100),
  type: text,
  loadBearing: optional,
  evidence: optional,
  severity: optional,
  confidence: z.union([z.int(), z.string()]).nullish(),
  note: z.string().default(""),
  links: z.array(z.object({ id: text.max(100), relation: text, ...rangeFields })).default([]),
});

/** Whether a record is a row of the annotations that exports write. */
export function isAnnotationRecord(record: Json): boolean {
  if (!isObject(record) || !hasAll(record, ["annotationId", "transcriptId", "spanCount", "rater"])) return false;
  return Object.hasOwn(record, "answers") || Object.keys(record).some((key) => key.startsWith("answers."));
}

/** Whether a record is a row of the spans that exports write. */
export function isSpanRecord(record: Json): boolean {
  return isObject(record) && hasAll(record, ["annotationId", "spanId", "startUtf16", "endUtf16", "quote"]);
}

function hasAll(record: { readonly [key: string]: Json }, keys: readonly string[]): boolean {
  return keys.every((key) => Object.hasOwn(record, key));
}

/** Reads the annotations that exports write, JSONL or CSV: whose they are, the answers and the note. */
export const readAnnotationRecord: LabelReader = (record) => {
  const parsed = annotationRecordSchema.safeParse(gathered(record));
  if (!parsed.success) return [firstProblem(parsed.error)];
  const { answers, note, spanCount, activeMs, submittedAt, ...place } = parsed.data;
  const said = {
    ...nothingSaid,
    answers: Object.entries(answers).flatMap(([name, value]) => (value ? [{ name, value }] : [])),
    notes: note === "" ? [] : [note],
    markCount: spanCount,
    ...{ activeMs, submittedAt: submittedAt ?? null },
  };
  return [toRow(place, said, true)];
};

/** Reads the spans that exports write: a range of a mark to the row. */
export const readSpanRecord: LabelReader = (record) => {
  const parsed = spanRecordSchema.safeParse(gathered(record));
  if (!parsed.success) return [firstProblem(parsed.error)];
  const { spanId, type, note, links, ...rest } = parsed.data;
  const properties = markPropertySchema.options.flatMap((name) => {
    const value = rest[name];
    return value === null || value === undefined || value === "" ? [] : [{ name, value: String(value) }];
  });
  const mark: SaidMark = {
    id: spanId,
    type,
    ranges: [toRange(rest)],
    properties,
    notes: note === "" ? [] : [note],
    links: links.map(({ id, relation, ...range }) => ({ id, relation, range: toRange(range) })),
  };
  return [toRow(rest, { ...nothingSaid, marks: [mark] }, false)];
};

type Range = { readonly part: number; readonly startUtf16: number; readonly endUtf16: number; readonly quote: string };

function toRange({ part, startUtf16, endUtf16, quote }: Range) {
  return { place: { part: String(part) }, start: startUtf16, end: endUtf16, unit: "utf16" as const, quote };
}

type Place = z.output<z.ZodObject<typeof placeFields>>;

function toRow(place: Place, said: typeof nothingSaid, isHead: boolean) {
  if (place.kind !== "rating") return refusal("kind", `Only ratings are imported, and this is of kind ${place.kind}`);
  const { annotationId, transcriptId, externalId, model, condition, epoch } = place;
  const ids = [transcriptId, ...(externalId === null ? [] : [externalId])];
  const item = { ids, model, condition, epoch: epoch ?? null };
  return { path: "", item, rater: raterOf(place), annotation: { id: annotationId, isHead }, said };
}

/** Where names were left out, a rater is known by the pseudonym. */
function raterOf({ rater, raterKind, raterName, raterVersion, promptHash }: Place): RaterKey {
  const who = { name: raterName ?? rater, pseudonym: rater };
  if (raterKind !== "machine") return { kind: "person", ...who };
  return { kind: "machine", ...who, version: raterVersion ?? "unknown", promptHash };
}

/** A row of CSV as the record that JSONL has: answers in one object, links parsed. */
function gathered(record: Json): Json {
  if (!isObject(record)) return record;
  const prefix = "answers.";
  const answers = Object.entries(record).filter(([key]) => key.startsWith(prefix));
  const links = typeof record.links === "string" ? parsedLinks(record.links) : {};
  if (Object.hasOwn(record, "answers")) return { ...record, ...links };
  return {
    ...record,
    ...links,
    answers: Object.fromEntries(answers.map(([key, value]) => [key.slice(prefix.length), value])),
  };
}

function parsedLinks(links: string): { readonly links?: Json } {
  try {
    const parsed: Json = JSON.parse(links);
    // What an escape hides in a text is found only now.
    return unstorableIn(parsed, "") === null ? { links: parsed } : {};
  } catch {
    // Left as it is, so that the refusal names the field.
    return {};
  }
}

function firstProblem({ issues: [issue] }: z.ZodError): Refusal {
  const steps = (issue?.path ?? []).map((step) =>
    typeof step === "number" ? { kind: "index" as const, index: step } : { kind: "key" as const, key: String(step) },
  );
  return refusal(formatPath(steps), issue?.message ?? "Not a row of an export");
}
