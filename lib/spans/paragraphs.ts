import type { OffsetRange } from "@/lib/spans/offset-range";

/**
 * The paragraphs of a text, to be drawn and remembered one by one: each is a line with its line feed and the empty
 * lines after it. Together they cover the text exactly once.
 *
 * @returns No paragraph for an empty text.
 */
export function paragraphsOf(text: string): OffsetRange[] {
  const paragraphs: OffsetRange[] = [];
  const lineEnd = /\n(?:[^\S\n]*\n)*|$/g;
  let start = 0;
  while (start < text.length) {
    lineEnd.lastIndex = start;
    const feeds = lineEnd.exec(text);
    const end = feeds ? feeds.index + feeds[0].length : text.length;
    paragraphs.push({ start, end });
    start = end;
  }
  return paragraphs;
}
