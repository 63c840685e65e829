import "server-only";
import { createReadStream } from "node:fs";
import { openEvalLog } from "@/lib/server/imports/archive/eval-log";
import type { OpenFile } from "@/lib/server/imports/open-file";
import type { FilePlan } from "@/lib/transcripts/formats/import-plan";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";
import { withoutByteOrderMark } from "@/lib/transcripts/records/sample";

/** A piece of a file: how many bytes of it were read since the last one, and the records that they completed. */
export type ReadPiece = { readonly bytes: number; readonly records: readonly RawRecord[] };

/** How the records of a file are found: the part of its plan that is not about what they mean. */
export type RecordPlan = Pick<FilePlan, "way" | "startSplitter">;

const pieceBytes = 262_144;

/** Reads a file piece by piece; no more than a piece and a record are held. */
export async function* readFile(file: OpenFile, plan: RecordPlan, limits: ImportLimits): AsyncGenerator<ReadPiece> {
  switch (file.form) {
    case "archive":
      return yield* readArchive(file, limits);
    case "text":
      return yield* readText(file, plan);
  }
}

async function* readText(file: OpenFile, plan: RecordPlan): AsyncGenerator<ReadPiece> {
  const splitter = plan.startSplitter();
  let isFirst = true;
  for await (const chunk of createReadStream(file.path, { highWaterMark: pieceBytes })) {
    const bytes: Uint8Array = chunk;
    yield { bytes: bytes.length, records: splitter.push(isFirst ? withoutByteOrderMark(bytes) : bytes) };
    isFirst = false;
  }
  yield { bytes: 0, records: splitter.end() };
}

async function* readArchive(file: OpenFile, limits: ImportLimits): AsyncGenerator<ReadPiece> {
  const log = await openEvalLog(file, limits);
  try {
    yield* log.pieces();
  } finally {
    await log.close();
  }
}
