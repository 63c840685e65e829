import { isBlank } from "@/lib/transcripts/records/decode-json";
import { createMarkReader, isWhiteSpace, marks } from "@/lib/transcripts/records/marks";

/** How a JSON file holds its documents: one to the line, as the elements of an array, or as the whole file. */
export type JsonContainer = "lines" | "array" | "document";

/** A table as text, its rows' cells separated by commas, semicolons or tabs. */
export type CsvContainer = "csv" | "ssv" | "tsv";

/** How a file holds its documents; an archive is one of Inspect. */
export type Container = JsonContainer | CsvContainer | "parquet" | "archive";

/** What separates the cells of a table. */
export const delimiters = { csv: ",", ssv: ";", tsv: "\t" } as const satisfies Record<CsvContainer, string>;

const lineFeed = 0x0a;

/**
 * How a JSON file holds its documents, from its beginning. Null when it does not begin as JSON.
 *
 * @param head The file's first bytes, without a byte order mark.
 */
export function jsonContainerOf(head: Uint8Array): JsonContainer | null {
  const start = head.findIndex((byte) => !isWhiteSpace(byte));
  const first = head[start];
  if (first === marks.openBracket) return "array";
  const lines = firstLines(head.subarray(start), 2);
  if (first !== marks.openBrace) return lines.slice(1).some(isClosedObject) ? "lines" : null;
  const [line, next] = lines;
  if (line === undefined || next === undefined) return "document";
  // A first line that is broken does not make the file a document when the second is a record by itself.
  return isClosedObject(line) || (!endsInStructure(line) && isClosedObject(next)) ? "lines" : "document";
}

function firstLines(bytes: Uint8Array, count: number): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let start = 0;
  while (lines.length < count && start < bytes.length) {
    const end = bytes.indexOf(lineFeed, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    if (!isBlank(line)) lines.push(line);
    start += line.length + 1;
  }
  return lines;
}

/** Whether a line begins with an object and all its brackets close. */
function isClosedObject(line: Uint8Array): boolean {
  const first = line.find((byte) => !isWhiteSpace(byte));
  return first === marks.openBrace && openBrackets(line) === 0;
}

function openBrackets(bytes: Uint8Array): number {
  let depth = 0;
  createMarkReader((mark) => {
    if (mark === marks.openBrace || mark === marks.openBracket) depth++;
    if (mark === marks.closeBrace || mark === marks.closeBracket) depth--;
  })(bytes);
  return depth;
}

/** Whether the line breaks off where JSON goes on in the next. */
function endsInStructure(line: Uint8Array): boolean {
  const last = line.findLast((byte) => !isWhiteSpace(byte));
  return last === marks.comma || last === marks.colon || last === marks.openBrace || last === marks.openBracket;
}
