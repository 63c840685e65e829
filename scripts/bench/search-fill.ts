import { mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { fileAt } from "@/lib/server/imports/import-file";
import { importTranscripts } from "@/lib/server/imports/import-transcripts";
import { operator } from "@/lib/viewer";
import { writeSearchRecords } from "@/scripts/bench/search-corpus";

const fileRecords = 50_000;

/** Imports records number `from` to `to` as anyone would, then indexes them, and says how many of them in a second. */
export async function fillProject(project: string, { from, to }: { readonly from: number; readonly to: number }) {
  const directory = await mkdtemp(path.join(os.tmpdir(), "plumbline-bench-"));
  try {
    for (let start = from; start < to; start += fileRecords) {
      const end = Math.min(to, start + fileRecords);
      const file = path.join(directory, `records-${start}.jsonl`);
      await writeSearchRecords(file, { from: start, to: end });
      const files = [await fileAt(file, path.basename(file))];
      const { imported } = await importTranscripts(operator, { project, files });
      if (imported !== end - start) throw new Error(`${imported} of ${end - start} records were imported`);
      await rm(file);
    }
    const begin = performance.now();
    const indexed = await indexQueued();
    return (1000 * indexed) / (performance.now() - begin);
  } finally {
    await rm(directory, { recursive: true });
  }
}
