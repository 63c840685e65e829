/** The bytes that give CSV its structure. */
const marks = { quote: 0x22, lineFeed: 0x0a } as const;

/** Where in a row the reader is. */
type State = "start" | "plain" | "quoted" | "quoteInQuoted";

/**
 * A function that goes through CSV piece by piece and reports the offset after each line feed that ends a row. A quote
 * counts where a cell begins, and within quotes a line feed ends nothing; text behind a closing quote is for whoever
 * parses the row to complain of.
 *
 * @param begin Whether it begins at a cell, or within one.
 */
export function createRowEndReader(
  delimiter: string,
  begin: "start" | "plain" = "start",
): {
  readonly read: (chunk: Uint8Array, onRowEnd: (offset: number) => void) => void;
  readonly isInQuotes: () => boolean;
} {
  const separator = delimiter.charCodeAt(0);
  let state: State = begin;
  const next = (byte: number): State => {
    if (state === "quoted") return byte === marks.quote ? "quoteInQuoted" : "quoted";
    if (state === "quoteInQuoted" && byte === marks.quote) return "quoted";
    if (state === "start" && byte === marks.quote) return "quoted";
    return byte === separator || byte === marks.lineFeed ? "start" : "plain";
  };
  return {
    read: (chunk, onRowEnd) => {
      for (let offset = 0; offset < chunk.length; offset++) {
        const byte = chunk[offset] ?? 0;
        const isRowEnd = byte === marks.lineFeed && state !== "quoted";
        state = next(byte);
        if (isRowEnd) onRowEnd(offset + 1);
      }
    },
    isInQuotes: () => state === "quoted",
  };
}

/** Why a row cannot be read. */
export type RowProblem = { readonly problem: string };

/**
 * The cells of a row, exactly as they stand; of quoted ones what is within the quotes, doubled quotes single. A quote
 * within a cell that does not begin with one is a character like others.
 */
export function cellsOf(row: string, delimiter: string): readonly string[] | RowProblem {
  const text = row.replace(/\r?\n$/, "");
  const cells: string[] = [];
  let start = 0;
  while (start <= text.length) {
    const cell = text[start] === '"' ? quotedCell(text, start) : plainCell(text, start, delimiter);
    if ("problem" in cell) return cell;
    if (cell.end < text.length && text[cell.end] !== delimiter)
      return { problem: `Text after the closing quote of cell ${cells.length + 1}` };
    cells.push(cell.value);
    start = cell.end + 1;
  }
  return cells;
}

type Cell = { readonly value: string; readonly end: number };

function plainCell(text: string, start: number, delimiter: string): Cell {
  const found = text.indexOf(delimiter, start);
  const end = found < 0 ? text.length : found;
  return { value: text.slice(start, end), end };
}

function quotedCell(text: string, start: number): Cell | RowProblem {
  let end = text.indexOf('"', start + 1);
  while (end >= 0 && text[end + 1] === '"') end = text.indexOf('"', end + 2);
  if (end < 0) return { problem: "A quote is not closed" };
  return { value: text.slice(start + 1, end).replaceAll('""', '"'), end: end + 1 };
}

/** The names of columns, each once: one without a name goes by its place, one with the name of another by a number. */
export function columnNames(cells: readonly string[]): readonly string[] {
  const names = new Set<string>();
  for (const [index, cell] of cells.entries()) {
    const name = cell === "" ? `column ${index + 1}` : cell;
    let free = name;
    for (let number = 2; names.has(free); number++) free = `${name} ${number}`;
    names.add(free);
  }
  return [...names];
}
