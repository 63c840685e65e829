/** What a line of Markdown begins with, read from left to right. Offsets are those of the line. */
export type LineStart = {
  /** How many quotations the line is inside of. */
  readonly quotes: number;
  /** Where the quotation marks end. */
  readonly quoted: number;
  /** Columns of white space after the quotation marks, a tab being up to four. */
  readonly columns: number;
  /** Where what is written begins. */
  readonly at: number;
};

const mostQuotes = 20;

/** Reads the quotation marks and the indentation of a line. */
export function lineStart(line: string): LineStart {
  let quotes = 0;
  let at = 0;
  let start = indentAt(line, at);
  while (quotes < mostQuotes && start.columns < 4 && line[start.at] === ">") {
    quotes += 1;
    at = start.at + 1;
    if (line[at] === " ") at += 1;
    start = indentAt(line, at);
  }
  return { quotes, quoted: at, ...start };
}

function indentAt(line: string, from: number): { readonly columns: number; readonly at: number } {
  let columns = 0;
  let at = from;
  for (; line[at] === " " || line[at] === "\t"; at += 1) columns += line[at] === "\t" ? 4 - (columns % 4) : 1;
  return { columns, at };
}
