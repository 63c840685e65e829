import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { Step } from "@/lib/transcripts/json-path";
import { createCapture } from "@/lib/transcripts/records/capture";
import { decodeJson, isBlank, tooLarge } from "@/lib/transcripts/records/decode-json";
import { endsHere, type RawRecord, type RecordSplitter } from "@/lib/transcripts/records/raw-record";
import { recordsIn } from "@/lib/transcripts/records/records-in";

const lineFeed = 0x0a;

type LineOptions = {
  /** From the value of a line to its records. */
  readonly way: readonly Step[];
  readonly limits: ImportLimits;
};

/**
 * Takes JSONL apart: a value to the line, line ends of either kind, blank lines passed over. A line that cannot be read
 * is one refusal with its number in the file, and the next line is read.
 */
export class LineSplitter implements RecordSplitter {
  private readonly capture;
  private lineNumber = 0;

  constructor(private readonly options: LineOptions) {
    this.capture = createCapture(options.limits.maxRecordBytes);
  }

  push(chunk: Uint8Array): RawRecord[] {
    const found: RawRecord[] = [];
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end >= 0; end = chunk.indexOf(lineFeed, start)) {
      this.capture.add(chunk.subarray(start, end));
      for (const record of this.finishLine()) found.push(record);
      start = end + 1;
    }
    this.capture.add(chunk.subarray(start));
    return found;
  }

  end(): RawRecord[] {
    return this.finishLine();
  }

  breakOff(reason: string): RawRecord[] {
    return [endsHere(reason)];
  }

  private finishLine(): RawRecord[] {
    this.lineNumber++;
    const bytes = this.capture.finish();
    if (bytes === "over") return [this.atLine(tooLarge(this.options.limits))];
    if (isBlank(bytes)) return [];
    const decoded = decodeJson(bytes, this.options.limits);
    return isRefusal(decoded) ? [this.atLine(decoded)] : [...recordsIn(decoded.value, this.options.way)];
  }

  private atLine({ path, reason }: Refusal): Refusal {
    return refusal(path, `Line ${this.lineNumber}: ${reason}`);
  }
}
