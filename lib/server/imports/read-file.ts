import "server-only";
import { createReadStream } from "node:fs";
import { openEvalLog } from "@/lib/server/imports/archive/eval-log";
import { gunzip, type UnpackedPiece } from "@/lib/server/imports/gunzip";
import type { OpenFile } from "@/lib/server/imports/open-file";
import { readParquet } from "@/lib/server/imports/parquet/read-parquet";
import type { FilePlan } from "@/lib/transcripts/formats/import-plan";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { recordsIn } from "@/lib/transcripts/records/records-in";
import { withoutByteOrderMark } from "@/lib/transcripts/records/sample";

/** A piece of a file: how many bytes of it were read since the last one, and the records that they completed. */
export type ReadPiece = { readonly bytes: number; readonly records: readonly RawRecord[] };

/** How the records of a file are found: the part of its plan that is not about what they mean. */
export type RecordPlan = Pick<FilePlan, "way" | "startSplitter">;

const pieceBytes = 65_536;

/**
 * Reads a file piece by piece; no more than a piece and a record are held. What cannot be read is one refusal in the
 * place of the records that it costs.
 *
 * @throws AppError `invalid` when it cannot be read at all
 */
export function readFile(file: OpenFile, plan: RecordPlan, limits: ImportLimits): AsyncGenerator<ReadPiece> {
  switch (file.form) {
    case "text":
      return readText(plainPieces(file.path), plan);
    case "gzip":
      return readText(gunzip(file.path, limits), plan);
    case "parquet":
      return readRows(file, plan, limits);
    case "archive":
      return readArchive(file, limits);
    case "unreadable":
      throw file.problem ?? new Error(`${file.name} is not open`);
  }
}

async function* plainPieces(path: string): AsyncGenerator<UnpackedPiece> {
  for await (const chunk of createReadStream(path, { highWaterMark: pieceBytes }))
    yield { bytes: chunk.length, unpacked: [chunk], broken: null };
}

async function* readText(pieces: AsyncIterable<UnpackedPiece>, plan: RecordPlan): AsyncGenerator<ReadPiece> {
  const splitter = plan.startSplitter();
  let isFirst = true;
  for await (const { bytes, unpacked, broken } of pieces) {
    let unsaid = bytes;
    for (const chunk of unpacked) {
      yield { bytes: unsaid, records: splitter.push(isFirst ? withoutByteOrderMark(chunk) : chunk) };
      [isFirst, unsaid] = [false, 0];
    }
    if (unsaid > 0) yield { bytes: unsaid, records: [] };
    if (broken !== null) return yield { bytes: 0, records: splitter.breakOff(broken) };
  }
  yield { bytes: 0, records: splitter.end() };
}

async function* readRows(file: OpenFile, { way }: RecordPlan, limits: ImportLimits): AsyncGenerator<ReadPiece> {
  for await (const { bytes, rows } of readParquet(file, limits))
    yield { bytes, records: rows.flatMap((row) => (isRefusal(row) ? [row] : [...recordsIn(row.value, way)])) };
}

async function* readArchive(file: OpenFile, limits: ImportLimits): AsyncGenerator<ReadPiece> {
  const log = await openEvalLog(file, limits);
  try {
    yield* log.pieces();
  } finally {
    await log.close();
  }
}
