/** The element id of the heading with these words; the same for the table of contents and the text. */
export function headingId(words: string): string {
  const slug = words
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, "-")
    .replaceAll(/^-|-$/g, "");
  return `heading-${slug.slice(0, 80)}`;
}
