import type { SpanType } from "@/lib/scheme/scheme";

type Described = Pick<SpanType, "key" | "label" | "definition" | "examples">;

/** An entry for a span type to begin with, in Markdown: its heading with its key, the definition, the examples as quotes. */
export function newEntry({ key, label, definition, examples }: Described): string {
  return [`### ${label} {#${key}}`, definition, ...examples.map(quoted)].filter((block) => block !== "").join("\n\n");
}

/** The guideline with an entry added at its end, and where that begins. */
export function withEntry(markdown: string, entry: string): { readonly text: string; readonly start: number } {
  const before = markdown.trimEnd() === "" ? "" : `${markdown.trimEnd()}\n\n`;
  return { text: `${before}${entry}\n`, start: before.length };
}

function quoted(example: string): string {
  return example
    .split("\n")
    .map((line) => `> ${line}`.trimEnd())
    .join("\n");
}
