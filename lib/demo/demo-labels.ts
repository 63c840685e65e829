import { z } from "zod";
import {
  type Annotation,
  annotationStateSchema,
  evidenceSchema,
  type Link,
  loadBearingSchema,
  relationSchema,
  type Span,
  severitySchema,
  type TextRange,
} from "@/lib/annotations/annotation";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { occurrencesOf } from "@/lib/demo/occurrences-of";
import { schemeKeySchema } from "@/lib/scheme/scheme";

const raterSchema = z.enum(["demo-a", "demo-b", "demo-c"]);
export type DemoRater = z.infer<typeof raterSchema>;

/** What the demonstration raters are called. They stand for nobody. */
export const demoRaterNames: Readonly<Record<DemoRater, string>> = {
  "demo-a": "Demo rater A",
  "demo-b": "Demo rater B",
  "demo-c": "Demo rater C",
};

/** A range named by its words, so that whoever corrects a demo text need not count offsets. */
const quotedRangeSchema = z.strictObject({
  part: z.int().min(0),
  quote: z.string().min(1),
  /** Which one is meant, from 0, where the part holds the quote more than once. */
  occurrence: z.int().min(0).optional(),
});
type QuotedRange = z.infer<typeof quotedRangeSchema>;

const noteSchema = z.string().max(maxNoteLength).default("");

const demoSpanSchema = z.strictObject({
  type: schemeKeySchema,
  ranges: z.array(quotedRangeSchema).min(1),
  loadBearing: loadBearingSchema.nullable().default(null),
  evidence: evidenceSchema.nullable().default(null),
  severity: severitySchema.nullable().default(null),
  confidence: z.int().min(0).max(4).nullable().default(null),
  note: noteSchema,
  links: z.array(z.strictObject({ relation: relationSchema, range: quotedRangeSchema })).default([]),
});

/** A line of `prisma/demo/annotations.jsonl`: one demonstration rater's annotation of the transcript with this external id. */
export const demoLabelSchema = z.strictObject({
  transcript: z.string().min(1),
  rater: raterSchema,
  annotation: z.strictObject({
    state: annotationStateSchema,
    answers: z.record(schemeKeySchema, schemeKeySchema),
    spans: z.array(demoSpanSchema).default([]),
    note: noteSchema,
  }),
});
export type DemoLabel = z.infer<typeof demoLabelSchema>;

/**
 * The annotation of a demo label, with the offsets at which its quotes stand in the parts.
 *
 * @param parts The transcript's parts in order.
 * @param nextId Gives a fresh UUID for each span and each link.
 * @throws RangeError, naming transcript, rater and quote, when a quote is not in its part, or is there more than once
 * and the label does not say which is meant.
 */
export function resolveDemoAnnotation(
  parts: readonly { readonly text: string }[],
  line: DemoLabel,
  nextId: () => string,
): Annotation {
  const resolve = (range: QuotedRange): TextRange => {
    const found = resolveRange(parts[range.part]?.text, range);
    if (typeof found === "string") throw new RangeError(`${line.transcript}, ${line.rater}: ${found}`);
    return found;
  };
  const spans = line.annotation.spans.map(({ ranges, links, ...said }): Span => {
    const id = nextId();
    const resolvedLinks = links.map(({ relation, range }): Link => ({ id: nextId(), relation, range: resolve(range) }));
    return { ...said, id, ranges: ranges.map(resolve), links: resolvedLinks };
  });
  return { ...line.annotation, discussion: null, spans };
}

/** The range, or what is wrong with it. */
function resolveRange(text: string | undefined, { part, quote, occurrence }: QuotedRange): TextRange | string {
  const where = `"${quote}" in part ${part}`;
  if (text === undefined) return `there is no such part for ${where}`;
  const starts = occurrencesOf(text, quote);
  if (occurrence === undefined && starts.length > 1) return `${where} is there ${starts.length} times: say which`;
  const start = starts[occurrence ?? 0];
  if (start === undefined) return `there is no occurrence ${occurrence ?? 0} of ${where}, only ${starts.length}`;
  return { part, start, end: start + quote.length, quote };
}
