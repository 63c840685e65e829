import { headingsOf } from "@/lib/guideline/headings";

/** A heading of a guideline with what stands directly below it, up to the next heading. */
export type GuidelineSection = {
  /** Offset in the guideline, in UTF-16 code units. */
  readonly start: number;
  /** Markdown, with its heading. */
  readonly text: string;
};

/** The sections of a guideline in order, none of them blank: what stands before the first heading is one too. */
export function guidelineSections(markdown: string): GuidelineSection[] {
  const starts = [0, ...headingsOf(markdown).map(({ start }) => start)];
  return starts
    .map((start, index) => ({ start, text: markdown.slice(start, starts[index + 1]) }))
    .filter(({ text }) => text.trim() !== "");
}

/** Whether each word that is looked for stands somewhere in one of the texts, in whatever case. */
export function holdsWords(query: string, texts: readonly string[]): boolean {
  const words = folded(query).split(/\s+/).filter(Boolean);
  const all = folded(texts.join("\n"));
  return words.every((word) => all.includes(word));
}

function folded(text: string): string {
  return text.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();
}
