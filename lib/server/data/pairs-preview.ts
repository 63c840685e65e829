import "server-only";
import { z } from "zod";
import {
  type PairPreview,
  type PreviewedTranscript,
  type PreviewRequest,
  previewPairs,
} from "@/lib/pairs/pair-preview";
import type { PairTemplate } from "@/lib/pairs/pair-template";
import { requireProjectId } from "@/lib/server/data/access";
import { db } from "@/lib/server/data/client";
import { namedMetadata } from "@/lib/server/data/transcript-changes-batch";
import { firstOfChoice } from "@/lib/server/data/transcript-changes-choice";
import { requireTemplate } from "@/lib/server/data/transcript-changes-plan";
import type { Viewer } from "@/lib/viewer";

/** Enough to see whether a rule fits, few enough to be told while it is being typed. */
const sampleSize = 2000;

/**
 * What a rule for pair keys would make of the first of those chosen, by id; nothing is changed.
 * @throws AppError `notFound` when the project is not the viewer's to research; `invalid` when the text is no rule
 */
export async function previewPairRule(
  viewer: Viewer,
  { project, choice, template: text }: PreviewRequest & { readonly project: string },
): Promise<PairPreview> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  const template = requireTemplate(text);
  const ids = await firstOfChoice({ projectId, choice, take: sampleSize + 1 });
  const sample = await readSample(projectId, template, ids.slice(0, sampleSize));
  return previewPairs(template, sample, ids.length <= sampleSize);
}

const sampleSchema = z.array(
  z.object({
    ...{ id: z.uuid(), externalId: z.string().nullable(), model: z.string(), epoch: z.int() },
    condition: z.string().nullable(),
    metadata: z.record(z.string(), z.json()),
  }),
);

async function readSample(
  projectId: string,
  template: PairTemplate,
  ids: readonly string[],
): Promise<PreviewedTranscript[]> {
  const rows = await db().$queryRaw`
    SELECT t."id", t."externalId", t."modelId"::text AS "model", t."epoch", t."condition",
      ${namedMetadata(template)} AS "metadata"
    FROM "Transcript" t WHERE t."projectId" = ${projectId}::uuid AND t."id" = ANY (${ids}::uuid[])
    ORDER BY t."id"`;
  return sampleSchema.parse(rows);
}
