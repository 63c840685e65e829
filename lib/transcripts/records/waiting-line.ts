import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";
import type { Frame } from "@/lib/transcripts/records/frame";
import type { RawRecord } from "@/lib/transcripts/records/raw-record";

type Waiting = { readonly raw: RawRecord; readonly frames: readonly Frame[]; readonly bytes: number };

/** Holds records back, in their order, until what they want of the objects around them has come. */
export type WaitingLine = {
  readonly add: (waiting: Waiting) => void;
  /** The records that need not wait any longer. */
  readonly release: () => RawRecord[];
};

/** A line that holds at most `maxWaitingBytes` of records; those that would wait longer are refused. */
export function createWaitingLine(limits: ImportLimits): WaitingLine {
  let line: Waiting[] = [];
  let bytes = 0;
  return {
    add: (waiting) => {
      line.push(waiting);
      bytes += waiting.bytes;
    },
    release: () => {
      const released: RawRecord[] = [];
      for (const { raw, frames, bytes: size } of line) {
        const lacking = frames.find(({ isOpen, missing }) => isOpen && missing.size > 0);
        if (lacking && bytes <= limits.maxWaitingBytes) break;
        released.push(lacking ? tooLate(lacking, limits) : told(raw, frames));
        bytes -= size;
      }
      if (released.length > 0) line = line.slice(released.length);
      return released;
    },
  };
}

function told(raw: RawRecord, frames: readonly Frame[]): RawRecord {
  return isRefusal(raw) ? raw : (frames.find(({ problem }) => problem !== null)?.problem ?? raw);
}

function tooLate({ missing }: Frame, limits: ImportLimits): Refusal {
  const [key] = missing;
  const limit = limitText(limits, "maxWaitingBytes");
  return refusal(
    `$.${key}`,
    `Does not come within the limit of records that wait for it, ${limit}: write it before them`,
  );
}
