import "server-only";
import { randomUUID } from "node:crypto";
import type { PackedLabels } from "@/lib/annotations/packed-labels";
import { annotationTexts, type RowTexts, readTexts, transcriptTexts } from "@/lib/server/data/label-rows";
import { listModels } from "@/lib/server/data/labels";
import { readSchemeVersions } from "@/lib/server/data/scheme-versions";

/**
 * Everything that statistics of a project rest on, as it comes from the database. Whoever calls has checked that the
 * labels may be read.
 */
export async function readPackedLabels(projectId: string): Promise<PackedLabels> {
  const packed = await readTexts(async (client) => ({
    annotations: await packAll(annotationTexts(client, projectId)),
    adjudications: await packAll(annotationTexts(client, projectId, { kind: "adjudication" })),
    transcripts: await packAll(transcriptTexts(client, projectId)),
  }));
  // After the labels, so that there is none whose version came meanwhile.
  const [versions, models] = await Promise.all([readSchemeVersions(projectId), listModels(projectId)]);
  return { id: randomUUID(), ...packed, versions, models };
}

async function packAll(texts: RowTexts): Promise<Uint8Array[]> {
  const packed: Uint8Array[] = [];
  for await (const text of texts) packed.push(inSharedMemory(text));
  return packed;
}

function inSharedMemory(text: string): Uint8Array {
  const bytes = new TextEncoder().encode(text);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}
