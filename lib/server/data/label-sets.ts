import "server-only";
import { annotationsOfRows, transcriptsOfRows } from "@/lib/annotations/label-row";
import type { LabelSet } from "@/lib/annotations/label-set";
import { annotationTexts, readTexts, transcriptTexts } from "@/lib/server/data/label-rows";
import { listModels } from "@/lib/server/data/labels";
import { readSchemeVersions } from "@/lib/server/data/scheme-versions";

/** Everything that statistics of a project rest on. Whoever calls has checked that the labels may be read. */
export async function readLabelSet(projectId: string): Promise<LabelSet> {
  const [ratings, adjudications, transcripts]: [string[], string[], string[]] = [[], [], []];
  await readTexts(async (client) => {
    for await (const text of annotationTexts(client, projectId)) ratings.push(text);
    for await (const text of annotationTexts(client, projectId, { kind: "adjudication" })) adjudications.push(text);
    for await (const text of transcriptTexts(client, projectId)) transcripts.push(text);
  });
  const [versions, models] = await Promise.all([readSchemeVersions(projectId), listModels(projectId)]);
  const annotations = ratings.flatMap((text) => annotationsOfRows(JSON.parse(text), versions));
  const raters = new Map(annotations.map(({ raterId: id, raterKind: kind }) => [id, { id, kind }]));
  return {
    annotations,
    adjudications: adjudications.flatMap((text) => annotationsOfRows(JSON.parse(text), versions)),
    transcripts: new Map(
      transcripts
        .flatMap((text) => transcriptsOfRows(JSON.parse(text)))
        .map((transcript) => [transcript.id, transcript]),
    ),
    models,
    raters: [...raters.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
