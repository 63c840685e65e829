import { type CsvContainer, delimiters } from "@/lib/transcripts/records/container";
import { cellsOf, createRowEndReader } from "@/lib/transcripts/records/csv-rows";
import { decodeUtf8 } from "@/lib/transcripts/records/decode-json";

/** How many rows are looked at. */
const maxRows = 20;
const containers = ["csv", "ssv", "tsv"] as const;

/**
 * What separates the cells of a table, from its first rows: that which gives most of them as many cells as the first one
 * has, two at least. Null when nothing does.
 *
 * @param head The file's first bytes, without a byte order mark.
 * @param isWhole Whether they are all there is, so that the last row is complete.
 */
export function csvContainerOf(head: Uint8Array, isWhole: boolean): CsvContainer | null {
  const widths = containers.map((container) => ({ container, width: widthBy(container, head, isWhole) }));
  const [widest] = widths.filter(({ width }) => width > 1).toSorted((one, other) => other.width - one.width);
  return widest?.container ?? null;
}

/** How many cells the rows have with this delimiter; 0 when they are no table with it. */
function widthBy(container: CsvContainer, head: Uint8Array, isWhole: boolean): number {
  const delimiter = delimiters[container];
  const [width = 0, ...others] = firstRows(head, delimiter, isWhole).map((row) => cellCount(row, delimiter));
  const alike = others.filter((count) => count === width).length;
  return 2 * alike >= others.length ? width : 0;
}

/** 0 for a row that cannot be read. */
function cellCount(bytes: Uint8Array, delimiter: string): number {
  const row = decodeUtf8(bytes);
  const cells = typeof row === "string" ? cellsOf(row, delimiter) : [];
  return "problem" in cells ? 0 : cells.length;
}

function firstRows(head: Uint8Array, delimiter: string, isWhole: boolean): Uint8Array[] {
  const ends: number[] = [];
  createRowEndReader(delimiter).read(head, (end) => {
    if (ends.length < maxRows) ends.push(end);
  });
  if (isWhole && ends.length < maxRows) ends.push(head.length);
  const rows = ends.map((end, index) => head.subarray(ends[index - 1] ?? 0, end));
  return rows.filter((row) => row.some((byte) => byte !== 0x0a && byte !== 0x0d));
}
