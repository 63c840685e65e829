import { openEvalLog } from "@/lib/server/imports/archive/eval-log";
import type { ArchiveFile } from "@/lib/server/imports/archive/zip-archive";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { isRefusal, type Reading } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import type { NewMember, Packing } from "@/tests/lib/server/imports/archive/build-zip";

export const header = {
  version: 2,
  status: "success",
  eval: { task: "arithmetic", model: "mockllm/model", dataset: { name: "sums", samples: 2 } },
  results: { total_samples: 2, completed_samples: 2 },
};

type SampleOptions = { readonly id?: string | number; readonly epoch?: number; readonly answer?: string };

/** A sample in which the model answers. */
export function sampleOf({ id = 1, epoch = 1, answer = "Four" }: SampleOptions = {}) {
  return {
    id,
    epoch,
    input: "2 + 2?",
    target: "4",
    messages: [
      { role: "user", content: "2 + 2?" },
      { role: "assistant", content: answer },
    ],
    output: { model: "model" },
  };
}

export function memberOf(name: string, value: unknown, packing: Packing = "deflate"): NewMember {
  return { name, content: JSON.stringify(value), packing };
}

export const headerMember = memberOf("header.json", header);

/** All records of a log in their order. */
export async function recordsOf(file: ArchiveFile, limits = importLimits): Promise<RawRecord[]> {
  const log = await openEvalLog(file, limits);
  try {
    const all: RawRecord[] = [];
    for await (const { records } of log.pieces()) all.push(...records);
    return all;
  } finally {
    await log.close();
  }
}

/** What becomes of all records of a log. */
export async function readingsOf(file: ArchiveFile, limits = importLimits): Promise<Reading[]> {
  const read = inspectFormat.createReader({});
  const records = await recordsOf(file, limits);
  return records.map((raw) => (isRefusal(raw) ? raw : read(raw.record, { ...raw, fileName: file.name })));
}
