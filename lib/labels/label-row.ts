import { z } from "zod";
import { offsetUnitSchema } from "@/lib/labels/label-choices";

/** Which transcript a label is of: ids to try in order, and what narrows it down when several share one. */
export const itemKeySchema = z.strictObject({
  /** Each a transcript's id, its content hash in hexadecimal, or an external id. */
  ids: z.array(z.string().min(1).max(500)).min(1).max(5),
  model: z.string().nullable(),
  condition: z.string().nullable(),
  epoch: z.int().min(0).nullable(),
});
export type ItemKey = Readonly<z.infer<typeof itemKeySchema>>;

/** Whose label it is. A machine rater has a version; the prompt's hash is SHA-256 in hexadecimal, null where not told. */
export const raterKeySchema = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("person"), name: z.string().min(1).max(200), pseudonym: z.string().nullable() }),
  z.strictObject({
    kind: z.literal("machine"),
    name: z.string().min(1).max(200),
    pseudonym: z.string().nullable(),
    version: z.string().min(1).max(200),
    promptHash: z.string().nullable(),
  }),
]);
export type RaterKey = Readonly<z.infer<typeof raterKeySchema>>;

/** The part a range is of: by name or index as the file gives it, or the one whose text is this one of the row's texts. */
const partReferenceSchema = z.union([z.strictObject({ part: z.string() }), z.strictObject({ text: z.int().min(0) })]);
export type PartReference = Readonly<z.infer<typeof partReferenceSchema>>;

/** A half-open range as a file gives it. */
export const saidRangeSchema = z.strictObject({
  place: partReferenceSchema,
  start: z.int().min(0),
  end: z.int().min(0),
  unit: offsetUnitSchema,
  /** What the file says stands there; null when it does not say. */
  quote: z.string().nullable(),
});
export type SaidRange = Readonly<z.infer<typeof saidRangeSchema>>;

/** A value of a question or property in the file's own words. */
export const saidValueSchema = z.strictObject({ name: z.string(), value: z.string() });
export type SaidValue = Readonly<z.infer<typeof saidValueSchema>>;

export const saidMarkSchema = z.strictObject({
  /** Marks of one annotation with the same id are one mark with several ranges. */
  id: z.string().nullable(),
  type: z.string(),
  ranges: z.array(saidRangeSchema),
  properties: z.array(saidValueSchema),
  notes: z.array(z.string()),
  links: z.array(z.strictObject({ id: z.string().nullable(), relation: z.string(), range: saidRangeSchema })),
});
export type SaidMark = Readonly<z.infer<typeof saidMarkSchema>>;

/** What is said of a transcript, in the file's own words. */
export const saidSchema = z.strictObject({
  answers: z.array(saidValueSchema),
  notes: z.array(z.string()),
  marks: z.array(saidMarkSchema),
  /** Texts that ranges are of, where parts are known by their text. */
  texts: z.array(z.string()),
  /** How many marks the whole annotation has; null when the file does not say. */
  markCount: z.int().nullable(),
  /** ISO 8601; null when the file does not say. */
  submittedAt: z.iso.datetime({ offset: true }).nullable(),
  activeMs: z.int().min(0).nullable(),
});
export type Said = Readonly<z.infer<typeof saidSchema>>;

export const nothingSaid: Said = {
  answers: [],
  notes: [],
  marks: [],
  texts: [],
  markCount: null,
  submittedAt: null,
  activeMs: null,
};

/** What one record says for one rater: the unit in which an import of labels counts. */
export type LabelRow = {
  /** Where in the record it stands; empty for all of it. */
  readonly path: string;
  readonly item: ItemKey;
  readonly rater: RaterKey;
  /**
   * The annotation it is part of, where the file names one: the row that is its head says whose it is and of what, and the
   * others follow it.
   */
  readonly annotation: { readonly id: string; readonly isHead: boolean } | null;
  readonly said: Said;
};
