import { z } from "zod";
import { evidenceSchema, loadBearingSchema, relationSchema, severitySchema } from "@/lib/annotations/annotation";
import type { LabelledTranscript } from "@/lib/annotations/label-set";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { raterKinds } from "@/lib/raters/rater";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";
import { correctnessSchema, splitSchema } from "@/lib/transcripts/transcript";

const count = z.int().min(0);

const rangeSchema = z.tuple([count, count, count]).transform(([part, start, end]) => ({ part, start, end }));

const linkSchema = z
  .tuple([relationSchema, count, count, count])
  .transform(([relation, part, start, end]) => ({ relation, part, start, end }));

const spanSchema = z
  .tuple([
    z.string(),
    loadBearingSchema.nullable(),
    evidenceSchema.nullable(),
    severitySchema.nullable(),
    count.nullable(),
    z.array(rangeSchema),
    z.array(linkSchema),
  ])
  .transform(([type, loadBearing, evidence, severity, confidence, ranges, links]) => ({
    ...{ type, loadBearing, evidence, severity, confidence, ranges, links },
  }));

/** An annotation as the database tells it: a tuple, for names would be most of the text. */
const annotationRowSchema = z.tuple([
  z.string(),
  z.string(),
  z.string(),
  z.string(),
  z.enum(raterKinds),
  count,
  count.nullable(),
  z.number(),
  z.record(z.string(), z.string()),
  z.array(spanSchema),
]);

const annotationRowsSchema = z.array(annotationRowSchema);

const transcriptRowsSchema = z.array(
  z
    .tuple([
      z.string(),
      z.string(),
      z.string(),
      z.string().nullable(),
      z.string().nullable(),
      splitSchema.nullable(),
      z.string().nullable(),
      count,
      z.string().nullable(),
      correctnessSchema.nullable(),
      z.array(count),
      count,
    ])
    .transform(
      ([
        id,
        taskId,
        modelId,
        externalId,
        condition,
        split,
        pairKey,
        epoch,
        cue,
        correctness,
        partLengths,
        reasoningLength,
      ]): LabelledTranscript => ({
        ...{ id, taskId, modelId, externalId, condition, split, pairKey, epoch, cue, correctness },
        ...{ partLengths, reasoningLength },
      }),
    ),
);

/**
 * The annotations in rows of the database.
 *
 * @param rows Arrays in the order of the columns above.
 * @param versions The versions of the scheme by number. Annotations of one version share its object.
 * @throws ZodError when a row is none; Error when its version is not among them.
 */
export function annotationsOfRows(
  rows: unknown,
  versions: ReadonlyMap<number, SchemeVersion>,
): readonly LabelledAnnotation[] {
  return annotationRowsSchema
    .parse(rows)
    .map(([taskId, transcriptId, modelId, raterId, raterKind, number, guideline, submittedAtMs, answers, spans]) => {
      const version = versions.get(number);
      if (version === undefined) throw new Error(`Version ${number} of the scheme was not read`);
      return {
        ...{ taskId, transcriptId, modelId, raterId, raterKind, version },
        ...{ guideline, submittedAtMs, answers, spans },
      };
    });
}

/**
 * The transcripts in rows of the database.
 *
 * @throws ZodError when a row is none.
 */
export function transcriptsOfRows(rows: unknown): readonly LabelledTranscript[] {
  return transcriptRowsSchema.parse(rows);
}
