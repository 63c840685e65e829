/** In UTF-16 code units. What parses Markdown takes up to seconds for hostile texts beyond these. */
const longestText = 100_000;
const longestParagraph = 10_000;
/** Quotes and lists in one another. */
const deepest = 40;

/** Whether a text can be drawn as Markdown in good time: no longer, no deeper than people write. */
export function isReadableMarkdown(text: string): boolean {
  if (text.length > longestText) return false;
  let paragraph = 0;
  for (const line of text.split("\n")) {
    paragraph = line.trim() === "" ? 0 : paragraph + line.length + 1;
    if (paragraph > longestParagraph || depthOf(line) > deepest) return false;
  }
  return true;
}

function depthOf(line: string): number {
  let depth = 0;
  for (const sign of line) {
    if (sign === ">" || sign === "-" || sign === "*" || sign === "+" || sign === ".") depth += 1;
    else if (sign === "\t") depth += 2;
    else if (sign !== " " && !/\d/.test(sign)) break;
  }
  return depth;
}
