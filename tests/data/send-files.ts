import { mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { pool } from "@/lib/server/data/client";
import { getImport } from "@/lib/server/data/imports";
import { createImport } from "@/lib/server/imports/create-import";
import { receivePiece } from "@/lib/server/imports/receive-piece";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import { operator, type Viewer } from "@/lib/viewer";
import { draftOf } from "@/tests/data/builders";

/** A data directory of their own for the tests of one test file. @returns where the files of an import lie in it */
export function ownDataDirectory(): (importId: string) => string {
  const directory = mkdtempSync(path.join(os.tmpdir(), "plumbline-test-"));
  beforeAll(() => void vi.stubEnv("PLUMBLINE_DATA_DIR", directory));
  afterAll(() => {
    vi.unstubAllEnvs();
    rmSync(directory, { recursive: true });
  });
  return (importId) => path.join(directory, "uploads", importId);
}

/** Lines of Plumbline JSONL with external ids from `first` on. */
export function linesOf(count: number, first = 0): Buffer {
  const line = (index: number) => `${JSON.stringify(toPlumblineRecord(draftOf({ externalId: `${first + index}` })))}\n`;
  return Buffer.from(Array.from({ length: count }, (_, index) => line(index)).join(""));
}

/** The body of a request. */
export async function* pieces(...chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

type Sent = { readonly name?: string; readonly content: Uint8Array };

/** An import of transcripts whose files have all come. */
export async function send(viewer: Viewer, project: string, ...files: readonly Sent[]): Promise<string> {
  const named = files.map(({ name = "t.jsonl", content }) => ({ name, sizeBytes: content.length }));
  const { id } = await createImport(viewer, { project, kind: "transcripts", files: named });
  for (const [file, { content }] of files.entries())
    await receivePiece(viewer, { project, id, file, offset: 0, body: pieces(content), length: content.length });
  return id;
}

/** An import when it does not run any more. */
export async function whenOver(project: string, id: string): Promise<ImportSummary> {
  const state = async () => (await getImport(operator, { project, id })).state;
  await expect.poll(state, { timeout: 20_000 }).not.toBe("running");
  return getImport(operator, { project, id });
}

/** Keeps a project's imports from finishing a batch while something is done. */
export async function withImportsHeldUp(slug: string, work: () => Promise<void>): Promise<void> {
  const client = await pool().connect();
  try {
    await client.query("BEGIN");
    await client.query(`SELECT 1 FROM "Project" WHERE "slug" = $1 FOR UPDATE`, [slug]);
    await work();
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}
