import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { AppError } from "@/lib/errors";
import { fileAt } from "@/lib/server/imports/import-file";
import { closeFiles, openFiles } from "@/lib/server/imports/open-file";
import { readFile } from "@/lib/server/imports/read-file";
import { sampleOf } from "@/lib/server/imports/sample-file";
import { type FilePlan, planImport } from "@/lib/transcripts/formats/import-plan";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import type { FoundRecord, RawRecord } from "@/lib/transcripts/records/raw-record";
import { sampleBytes, sampleFile } from "@/lib/transcripts/records/sample";
import { writtenFiles } from "@/scripts/fuzz/written-records";
import { inProject } from "@/scripts/project-root";

/** A record and how its file is read. */
export type PlannedRecord = { readonly plan: FilePlan; readonly found: FoundRecord };

const maxRecordsPerFile = 20;
const maxRecordBytes = 400_000;

/** The records of the files written here, and of the real ones where they lie beside the project. */
export async function plannedRecords(): Promise<PlannedRecord[]> {
  const directory = inProject("..", "shared", "data");
  const names = existsSync(directory)
    ? readdirSync(directory, { recursive: true, encoding: "utf8" }).filter((name) => /\.(?:jsonl?|eval)$/.test(name))
    : [];
  const real: PlannedRecord[] = [];
  for (const name of names.toSorted()) real.push(...(await recordsOfFile(path.join(directory, name), name)));
  return [...writtenFiles.flatMap(recordsOfDocuments), ...real];
}

function recordsOfDocuments({ fileName, documents }: (typeof writtenFiles)[number]): PlannedRecord[] {
  const content = Buffer.from(documents.map((document) => JSON.stringify(document)).join("\n"));
  const sample = sampleFile({ fileName, head: content, isWhole: true });
  const [plan] = typeof sample === "string" ? [] : planImport([sample]).files;
  if (!plan) throw new Error(`${fileName} is not recognised`);
  const splitter = plan.startSplitter();
  return planned(plan, [...splitter.push(content), ...splitter.end()]);
}

async function recordsOfFile(file: string, name: string): Promise<PlannedRecord[]> {
  const opened = await openFiles([await fileAt(file, name)], importLimits);
  try {
    const [first] = opened;
    if (!first) return [];
    const sample = await sampleOf(first, { limits: importLimits, bytes: sampleBytes });
    const [plan] = planImport([sample], { given: { model: undefined } }).files;
    if (!plan) return [];
    const found: PlannedRecord[] = [];
    for await (const { records } of readFile(first, plan, importLimits)) {
      found.push(...planned(plan, records));
      if (found.length >= maxRecordsPerFile) break;
    }
    return found.slice(0, maxRecordsPerFile);
  } catch (error) {
    // What is not a file of transcripts gives no record.
    if (error instanceof AppError) return [];
    throw error;
  } finally {
    await closeFiles(opened);
  }
}

function planned(plan: FilePlan, raw: readonly RawRecord[]): PlannedRecord[] {
  return raw.flatMap((found) =>
    isRefusal(found) || JSON.stringify(found.record).length > maxRecordBytes ? [] : [{ plan, found }],
  );
}
