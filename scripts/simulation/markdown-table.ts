/** A Markdown table. */
export function markdownTable(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  const rule = header.map((_, column) => (column === 0 ? "---" : "---:"));
  return [header, rule, ...rows].map(line).join("\n");
}

/** The text with what stands between `<!-- NAME -->` and `<!-- /NAME -->` replaced. */
export function replaceSection(text: string, name: string, section: string): string {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const [before, rest] = split(text, open);
  const [, after] = split(rest, close);
  return `${before}${open}\n${section}\n${close}${after}`;
}

function split(text: string, mark: string): readonly [string, string] {
  const place = text.indexOf(mark);
  if (place === -1) throw new Error(`There is no ${mark}`);
  return [text.slice(0, place), text.slice(place + mark.length)];
}

/** In per cent with one decimal. */
export function percent(share: number): string {
  return (100 * share).toFixed(1);
}

/** With its sign and three decimals. */
export function signed(value: number): string {
  return `${value < 0 ? "−" : "+"}${Math.abs(value).toFixed(3)}`;
}
