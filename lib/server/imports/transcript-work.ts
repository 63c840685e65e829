import "server-only";
import { writeBatch } from "@/lib/server/data/import-write";
import { readBatches } from "@/lib/server/imports/batches";
import type { ImportMaterial, ImportWork, RunControl } from "@/lib/server/imports/import-kind";
import { previewTranscripts } from "@/lib/server/imports/preview-transcripts";
import { sampleBytesOf, sampleOf } from "@/lib/server/imports/sample-file";
import { type ImportPlan, planImport } from "@/lib/transcripts/formats/import-plan";
import type { ImportPreview } from "@/lib/transcripts/import-preview";
import { addCounts, type ImportCounts, noCounts } from "@/lib/transcripts/import-report";
import type { FileSample } from "@/lib/transcripts/records/sample";

/** Imports of transcripts. */
export const transcriptWork: ImportWork<ImportPreview> = {
  kind: "transcripts",
  prepare: async (_viewer, material) => {
    const { files, given, earlierMapping, limits } = material;
    const samples: FileSample[] = [];
    for (const file of files) samples.push(await sampleOf(file, { limits, bytes: sampleBytesOf(files) }));
    const plan = planImport(samples, { given, proposed: earlierMapping, limits });
    const formats = [...new Set(plan.files.map(({ format }) => format))];
    return { formats, mapping: plan.mapping, run: (control) => run(material, plan, control) };
  },
  preview: (_viewer, material) => previewTranscripts(material),
};

/** Reads a batch while the one before is being written. */
async function run({ files, limits }: ImportMaterial, plan: ImportPlan, control: RunControl): Promise<void> {
  const { client, target, signal, onProgress } = control;
  let counts: ImportCounts = target.before;
  let writing: Promise<ImportCounts> = Promise.resolve(noCounts);
  let report = () => {};
  const written = async () => {
    counts = addCounts(counts, await writing);
    report();
  };
  try {
    for await (const { batch, file, bytesRead } of readBatches({
      files,
      plan,
      limits,
      skip: target.before.read,
      signal,
    })) {
      await written();
      writing = writeBatch(client, target, batch);
      // Whether it failed is seen at the next turn; until then it must not count as a failure nobody handles.
      writing.catch(() => {});
      report = () => onProgress({ counts, file, bytesRead });
    }
  } finally {
    // What is being written is in the counts even when reading fails.
    await writing.catch(() => {});
  }
  await written();
}
