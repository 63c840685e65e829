import "server-only";
import { AppError } from "@/lib/errors";
import { readRecord } from "@/lib/server/imports/batches";
import type { ImportMaterial } from "@/lib/server/imports/import-kind";
import type { OpenFile } from "@/lib/server/imports/open-file";
import { readFile } from "@/lib/server/imports/read-file";
import { sampleBytesOf, sampleOf } from "@/lib/server/imports/sample-file";
import { wordsOf } from "@/lib/server/messages";
import { type FilePlan, planFile, samplesToMap } from "@/lib/transcripts/formats/import-plan";
import { previewPlan } from "@/lib/transcripts/formats/preview-plan";
import { sampledPaths } from "@/lib/transcripts/formats/sampled-paths";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { ImportPreview, PreviewedFile, PreviewedRecord } from "@/lib/transcripts/import-preview";
import type { FileSample } from "@/lib/transcripts/records/sample";

const maxRecords = 10;
/** How much of a file is read for its first records. */
const maxBytes = 64_000_000;

/** Stands for the model until someone has said which it was, so that the rest can be looked at. */
const unknownModel = { constant: "?" } as const;

/** What an import of transcripts would do, and what stands against it. */
export async function previewTranscripts(material: ImportMaterial): Promise<ImportPreview> {
  const { files, given, limits } = material;
  const looked = await lookAt(files, limits);
  const samples = looked.flatMap(({ sample }) => (sample ? [sample] : []));
  const { mapping, isProposed, problem } = previewPlan(samples, given);
  const named = mapping && { ...mapping, fields: { model: unknownModel, ...mapping.fields } };
  const plans = new Map(
    samples.map((sample) => [sample.fileName, planFile(sample, { given, mapping: named, limits })]),
  );
  const { paths, count } = sampledPaths(samplesToMap(samples, given), mapping);
  const unreadable = looked.find((one) => one.problem !== null)?.problem ?? null;
  return {
    files: looked.map(({ file: { name, sizeBytes }, problem: why }): PreviewedFile => {
      return { name, sizeBytes, format: plans.get(name)?.format ?? null, problem: why };
    }),
    mapping,
    isProposed,
    problem: unreadable ?? (problem && wordsOf(problem)),
    paths,
    sampledRecords: count,
    records: await firstRecords(material, plans),
  };
}

type Looked = { readonly file: OpenFile; readonly sample: FileSample | null; readonly problem: string | null };

async function lookAt(files: readonly OpenFile[], limits: ImportLimits): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const file of files) {
    try {
      const sample = await sampleOf(file, { limits, bytes: sampleBytesOf(files) });
      looked.push({ file, sample, problem: null });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      looked.push({ file, sample: null, problem: wordsOf(error) });
    }
  }
  return looked;
}

/** Some of each file, the same number of each. */
async function firstRecords(
  { files, limits }: ImportMaterial,
  plans: ReadonlyMap<string, FilePlan>,
): Promise<PreviewedRecord[]> {
  const records: PreviewedRecord[] = [];
  const perFile = Math.max(1, Math.floor(maxRecords / files.length));
  for (const file of files) {
    const plan = plans.get(file.name);
    if (plan && records.length < maxRecords) records.push(...(await recordsOf(file, plan, { limits, count: perFile })));
  }
  return records.slice(0, maxRecords);
}

type Wanted = { readonly limits: ImportLimits; readonly count: number };

async function recordsOf(file: OpenFile, plan: FilePlan, { limits, count }: Wanted): Promise<PreviewedRecord[]> {
  const found: PreviewedRecord[] = [];
  let bytesRead = 0;
  for await (const { bytes, records } of readFile(file, plan, limits)) {
    for (const raw of records.slice(0, count - found.length)) {
      const record = found.length + 1;
      found.push({ file: file.name, record, reading: readRecord(raw, plan, limits) });
    }
    bytesRead += bytes;
    if (found.length >= count || bytesRead > maxBytes) break;
  }
  return found;
}
