import { z } from "zod";
import { maxLinksPerSpan, maxNoteLength, maxRangesPerSpan } from "@/lib/annotations/annotation-limits";
import { evidences, loadBearings, relations, severities } from "@/lib/annotations/vocabulary";
import { schemeKeySchema } from "@/lib/scheme/scheme";

export const loadBearingSchema = z.enum(loadBearings);
export const evidenceSchema = z.enum(evidences);
export const severitySchema = z.enum(severities);
export const relationSchema = z.enum(relations);
export type LoadBearing = z.infer<typeof loadBearingSchema>;
export type Evidence = z.infer<typeof evidenceSchema>;
export type Severity = z.infer<typeof severitySchema>;
export type Relation = z.infer<typeof relationSchema>;

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
  ranges: z.array(textRangeSchema).min(1).max(maxRangesPerSpan),
  loadBearing: loadBearingSchema.nullable(),
  evidence: evidenceSchema.nullable(),
  severity: severitySchema.nullable(),
  confidence: z.int().min(0).max(4).nullable(),
  note: z.string().max(maxNoteLength),
  links: z.array(linkSchema).max(maxLinksPerSpan),
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
  /** What the rater wants to talk about with the project's researchers; null unless they flagged it. */
  discussion: z.string().min(1).max(maxNoteLength).nullable().default(null),
});
export type Annotation = z.infer<typeof annotationSchema>;
