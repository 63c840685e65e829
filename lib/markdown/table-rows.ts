/**
 * Where the cells of a table's row begin and end, without the bars and spaces around them; bars behind a backslash are
 * text. Offsets are those of the line.
 */
export function cellsOf(line: string): { readonly start: number; readonly end: number }[] {
  const end = line.trimEnd().length;
  const first = line.length - line.trimStart().length;
  const bars = [...line.slice(0, end).matchAll(/\\.|\|/g)]
    .filter(({ 0: sign }) => sign === "|")
    .map(({ index }) => index);
  const opens = bars[0] === first;
  const closes = bars.length > 1 && bars.at(-1) === end - 1;
  const edges = [...(opens ? [] : [first - 1]), ...bars, ...(closes ? [] : [end])];
  return edges.slice(0, -1).map((edge, index) => trimmed(line, edge + 1, edges[index + 1] ?? end));
}

/** Whether a line is what stands between a table's head and its rows. */
export function isTableRule(line: string): boolean {
  if (!/^[\s|:-]+$/.test(line) || !line.includes("|") || !line.includes("-")) return false;
  return cellsOf(line).every(({ start, end }) => /^:?-+:?$/.test(line.slice(start, end)));
}

function trimmed(line: string, from: number, to: number): { readonly start: number; readonly end: number } {
  const inside = line.slice(from, to);
  const start = from + inside.length - inside.trimStart().length;
  return inside.trim() === "" ? { start: to, end: to } : { start, end: from + inside.trimEnd().length };
}
