import { z } from "zod";
import { schemeKeySchema } from "@/lib/scheme/scheme";

export const loadBearingSchema = z.enum(["yes", "no", "unclear"]);
export const evidenceSchema = z.enum(["within_transcript", "paired_transcript", "tool_log", "ground_truth"]);
export const severitySchema = z.enum(["trivial", "minor", "major", "critical"]);
export const relationSchema = z.enum(["contradicts", "omits", "precedes_reasons_for", "corrects", "caused_by"]);
export type LoadBearing = z.infer<typeof loadBearingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Relation = z.infer<typeof relationSchema>;

/** The longest note a rater can write, in UTF-16 code units. */
export const maxNoteLength = 10_000;
/** Caps that keep one annotation from exhausting memory; far above what a person marks. */
export const maxSpansPerAnnotation = 5_000;

/** A half-open range of one part's text, in UTF-16 code units, on grapheme boundaries. `quote` is that slice. */
export const textRangeSchema = z
  .strictObject({
    /** Index of the part within its transcript. */
    part: z.int().min(0),
    start: z.int().min(0),
    end: z.int().min(1),
    quote: z.string().min(1),
  })
  .refine((range) => range.start < range.end && range.quote.length === range.end - range.start, {
    message: "A range must be non-empty and its quote exactly as long as the range",
  });
export type TextRange = z.infer<typeof textRangeSchema>;

/** From a mark to the place it diverges from (or a cue, or an earlier step). */
export const linkSchema = z.strictObject({ id: z.uuid(), relation: relationSchema, range: textRangeSchema });
export type Link = z.infer<typeof linkSchema>;

/** A mark: one or more ranges with a type of the scheme, and what the rater says of it. Null means not said. */
export const spanSchema = z.strictObject({
  id: z.uuid(),
  type: schemeKeySchema,
  ranges: z.array(textRangeSchema).min(1).max(50),
  loadBearing: loadBearingSchema.nullable(),
  evidence: evidenceSchema.nullable(),
  severity: severitySchema.nullable(),
  confidence: z.int().min(0).max(4).nullable(),
  note: z.string().max(maxNoteLength),
  links: z.array(linkSchema).max(50),
});
export type Span = z.infer<typeof spanSchema>;

export const annotationStateSchema = z.enum(["draft", "submitted"]);

/** One rater's work on one transcript, as the workbench edits it and as the journal's operations build it. */
export const annotationSchema = z.strictObject({
  state: annotationStateSchema,
  /** Element key → option key. An element without an answer is absent. */
  answers: z.record(schemeKeySchema, schemeKeySchema),
  /** In the order they were made. */
  spans: z.array(spanSchema),
  note: z.string().max(maxNoteLength),
});
export type Annotation = z.infer<typeof annotationSchema>;

export const emptyAnnotation: Annotation = { state: "draft", answers: {}, spans: [], note: "" };
