import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { Step } from "@/lib/transcripts/json-path";
import { joined } from "@/lib/transcripts/records/capture";
import { cellsOf, columnNames, createRowEndReader } from "@/lib/transcripts/records/csv-rows";
import { decodeUtf8, tooLarge } from "@/lib/transcripts/records/decode-json";
import { endsHere, type RawRecord, type RecordSplitter } from "@/lib/transcripts/records/raw-record";
import { recordsIn } from "@/lib/transcripts/records/records-in";

const lineFeed = 0x0a;

type CsvOptions = {
  /** One ASCII character. */
  readonly delimiter: string;
  /** From a row to its records. */
  readonly way: readonly Step[];
  readonly limits: ImportLimits;
};

/**
 * Takes CSV apart: the first row names the columns, every other one is an object of texts. A row that cannot be read is
 * one refusal with the number of its first line, and the next row is read. A quote that is not closed within the limit for
 * one record costs its line alone: reading goes on in the line after.
 */
export class CsvSplitter implements RecordSplitter {
  private rowEnds;
  private columns: readonly string[] | null = null;
  private row: Uint8Array[] = [];
  private rowBytes = 0;
  /** The 1-based number of the line that the row begins on. */
  private line = 1;

  constructor(private readonly options: CsvOptions) {
    this.rowEnds = createRowEndReader(options.delimiter);
  }

  push(chunk: Uint8Array): RawRecord[] {
    const found: RawRecord[] = [];
    let start = 0;
    this.rowEnds.read(chunk, (end) => {
      this.add(chunk.subarray(start, end));
      for (const record of this.finishRow()) found.push(record);
      start = end;
    });
    this.add(chunk.subarray(start));
    if (this.rowBytes <= this.options.limits.maxRecordBytes) return found;
    if (this.rowEnds.isInQuotes() && this.row.some((piece) => piece.includes(lineFeed)))
      return found.concat(this.passOverLine());
    // What is too large is not kept; the row goes on to the end of its line.
    this.row = [];
    if (this.rowEnds.isInQuotes()) this.rowEnds = createRowEndReader(this.options.delimiter, "plain");
    return found;
  }

  end(): RawRecord[] {
    const found = this.rowEnds.isInQuotes() ? this.passOverLine() : [];
    return found.concat(this.rowEnds.isInQuotes() ? this.end() : this.finishRow());
  }

  breakOff(reason: string): RawRecord[] {
    return [endsHere(reason)];
  }

  private add(piece: Uint8Array): void {
    this.rowBytes += piece.length;
    this.row.push(piece);
  }

  private finishRow(): RawRecord[] {
    const isOver = this.rowBytes > this.options.limits.maxRecordBytes;
    const bytes = joined(this.row);
    const line = this.line;
    this.beginRow(line + bytes.reduce((count, byte) => (byte === lineFeed ? count + 1 : count), 0));
    if (isOver) return [atLine(line, tooLarge(this.options.limits))];
    if (bytes.every(isLineEnd)) return [];
    const cells = this.cellsIn(bytes);
    if (isRefusal(cells)) return [atLine(line, cells)];
    if (this.columns !== null) return this.recordsOf(cells, line);
    this.columns = columnNames(cells);
    return [];
  }

  private cellsIn(bytes: Uint8Array): readonly string[] | Refusal {
    const text = decodeUtf8(bytes);
    if (typeof text !== "string") return text;
    const cells = cellsOf(text, this.options.delimiter);
    return "problem" in cells ? refusal("", cells.problem) : cells;
  }

  private recordsOf(cells: readonly string[], line: number): RawRecord[] {
    const columns = this.columns ?? [];
    if (cells.length !== columns.length)
      return [atLine(line, refusal("", `Has ${cells.length} cells where the first row names ${columns.length}`))];
    const record = Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? ""]));
    return [...recordsIn(record, this.options.way)];
  }

  /** Refuses the line with the quote that is not closed, and reads what it has swallowed. */
  private passOverLine(): RawRecord[] {
    const bytes = joined(this.row);
    const end = bytes.indexOf(lineFeed);
    const line = this.line;
    this.rowEnds = createRowEndReader(this.options.delimiter);
    this.beginRow(line + 1);
    const refused = atLine(line, refusal("", "A quote is not closed"));
    return end < 0 ? [refused] : [refused, ...this.push(bytes.subarray(end + 1))];
  }

  private beginRow(line: number): void {
    this.row = [];
    this.rowBytes = 0;
    this.line = line;
  }
}

function atLine(line: number, { path, reason }: Refusal): Refusal {
  return refusal(path, `Line ${line}: ${reason}`);
}

function isLineEnd(byte: number): boolean {
  return byte === lineFeed || byte === 0x0d;
}
