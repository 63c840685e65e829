import "server-only";
import { AppError } from "@/lib/errors";
import { readChunkedSample } from "@/lib/server/imports/archive/chunked-sample";
import { readJson } from "@/lib/server/imports/archive/read-json";
import { memberRefusal } from "@/lib/server/imports/archive/read-member";
import { type SampleMembers, samplesOf } from "@/lib/server/imports/archive/sample-members";
import { readWholeSample } from "@/lib/server/imports/archive/whole-sample";
import { type ArchiveFile, openZip, type ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import { field } from "@/lib/transcripts/formats/inspect/fields";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { isObject } from "@/lib/transcripts/json-path";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import type { Json } from "@/lib/transcripts/transcript";

/** What was read of an archive since the last piece: the bytes it took of the file, and the record they made. */
export type ArchivePiece = { readonly bytes: number; readonly records: readonly RawRecord[] };

/** An Inspect log in its zip form, opened. */
export type EvalLog = {
  /** The log without its samples. */
  readonly header: Json;
  /** How many records `pieces` gives, refusals with them. */
  readonly recordCount: number;
  /** How many samples the log says that it has; null when it was not finished and does not say. */
  readonly declaredCount: number | null;
  /** The samples one at a time, in the order of the archive. */
  readonly pieces: () => AsyncGenerator<ArchivePiece>;
  readonly close: () => Promise<void>;
};

/**
 * Opens an Inspect log in its zip form (`.eval`). Its samples are read when they are asked for, one at a time and in
 * memory that does not grow with them; one that is broken is a refusal and the next is read.
 *
 * @throws AppError `invalid` when the file is no whole zip archive, or no Inspect log.
 */
export async function openEvalLog(file: ArchiveFile, limits: ImportLimits): Promise<EvalLog> {
  const archive = await openZip(file, limits);
  const close = () => archive.file.close();
  try {
    const header = await readHeader(archive, file, limits);
    const samples = samplesOf(archive.members);
    return {
      header,
      recordCount: samples.length,
      declaredCount: declaredCountOf(header),
      pieces: () => readPieces(archive, { header, samples, limits }),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

const sampledRecords = 5;

/**
 * The log as the document that its JSON form would be, with its first readable samples only: what it is recognised and
 * previewed by.
 *
 * @throws AppError As {@link openEvalLog} does.
 */
export async function sampleEvalLog(file: ArchiveFile, limits: ImportLimits): Promise<Json> {
  const log = await openEvalLog(file, limits);
  try {
    const samples: Json[] = [];
    for await (const { records } of log.pieces()) {
      samples.push(...records.flatMap((raw) => (isRefusal(raw) ? [] : [raw.record])));
      if (samples.length >= sampledRecords) break;
    }
    return { ...(isObject(log.header) ? log.header : {}), samples };
  } finally {
    await log.close();
  }
}

/** A log that was not finished has no header, but says at its start what it was to be. */
const headerNames = ["header.json", "_journal/start.json"];

async function readHeader(archive: ZipArchive, { name }: ArchiveFile, limits: ImportLimits): Promise<Json> {
  const member = headerNames.map((one) => archive.members.findLast((other) => other.name === one)).find(Boolean);
  if (member === undefined) throw new AppError("invalid", "importNoEvalLog", { file: name });
  const header = await readJson(archive, member, { limits });
  if (isRefusal(header)) throw new AppError("invalid", "importArchive", { file: name, reason: header.reason });
  if (!inspectFormat.recognises(header.value)) throw new AppError("invalid", "importNoEvalLog", { file: name });
  return header.value;
}

function declaredCountOf(header: Json): number | null {
  const count = field(field(header, "results"), "total_samples");
  return typeof count === "number" ? count : null;
}

type Log = { readonly header: Json; readonly samples: readonly SampleMembers[]; readonly limits: ImportLimits };

async function* readPieces(archive: ZipArchive, { header, samples, limits }: Log): AsyncGenerator<ArchivePiece> {
  for (const [index, sample] of samples.entries()) {
    const read = await readSample(archive, sample, limits);
    const record = isRefusal(read) ? read : { record: read.value, outer: [header], positions: [index + 1] };
    yield { bytes: packedBytes(sample), records: [record] };
  }
}

function readSample(archive: ZipArchive, sample: SampleMembers, limits: ImportLimits) {
  if (sample.kind === "refused") return memberRefusal(sample.member, sample.reason);
  if (sample.kind === "whole") return readWholeSample(archive, sample.member, limits);
  return readChunkedSample(archive, sample, limits);
}

function packedBytes(sample: SampleMembers): number {
  if (sample.kind !== "chunked") return sample.member.packedBytes;
  return [...sample.members.values()].reduce((sum, { packedBytes: bytes }) => sum + bytes, 0);
}
