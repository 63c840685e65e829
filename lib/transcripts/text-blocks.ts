import { cutNear } from "@/lib/spans/blocks";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { paragraphsOf } from "@/lib/spans/paragraphs";

/** A stretch of a part's text with the way it is shown. Offsets are always those of the text itself. */
export type TextRun = OffsetRange & {
  /** What is shown in its place; null when it is shown as it stands. Empty hides it. */
  readonly shown: string | null;
  readonly tone: "plain" | "key" | "quiet";
  /** How Markdown has it; as the text around it when absent. */
  readonly styles?: readonly TextStyle[];
};

export type TextStyle = "strong" | "emphasis" | "struck" | "code" | "link" | "address";

/** How a block of Markdown looks. `quotes` is how many quotations it is inside of. */
export type BlockLook = { readonly quotes: number } & (
  | { readonly kind: "text" | "item" | "code" | "fence" | "rule" }
  | { readonly kind: "heading"; readonly level: number }
  /** Where the cells of a table's row begin; each goes on to the next. */
  | { readonly kind: "row"; readonly isHead: boolean; readonly cells: readonly number[] }
);

/** What is laid out as one paragraph. Its runs cover it exactly once, in order. */
export type TextBlock = OffsetRange & {
  /** How many steps it stands in from the left, from 0. */
  readonly indent: number;
  readonly runs: readonly TextRun[];
  /** Plain text when absent. */
  readonly look?: BlockLook;
};

/**
 * A text as its paragraphs, very long ones cut. Carriage returns are shown as line feeds: HTML parsers drop them, so that what a browser
 * then counts would no longer be the text.
 *
 * @returns Blocks that cover the text exactly once, in order; none for an empty text.
 */
export function plainBlocks(text: string): TextBlock[] {
  const paragraphs = paragraphsOf(text);
  return cutForLayout(
    text,
    paragraphs.map(({ start, end }) => ({ start, end, indent: 0, runs: plainRuns(text, start, end) })),
  );
}

/** A stretch of text as it stands, but for carriage returns. */
export function plainRuns(text: string, start: number, end: number): TextRun[] {
  const paragraph = text.slice(start, end);
  if (!paragraph.includes("\r")) return [{ start, end, shown: null, tone: "plain" }];
  return [...paragraph.matchAll(/\r\n?|[^\r]+/g)].map(({ 0: piece, index }) => ({
    start: start + index,
    end: start + index + piece.length,
    shown: piece.startsWith("\r") ? "\n" : null,
    tone: "plain",
  }));
}

/** In UTF-16 code units: what a browser lays out within a frame. */
const longestBlock = 24_000;
/** How long the blocks are that a longer one is cut into. */
const cutLength = 12_000;

/**
 * The blocks with those cut that are too long to be laid out at once: each change on one would lay all of it out again. They
 * are cut at a space or else at a whole character, between runs that are not shown as they stand, and never within a row of
 * a table.
 *
 * @param blocks In order, covering the text exactly once.
 * @returns Blocks that cover it exactly once, in order; what is short enough is the very same block.
 */
export function cutForLayout(text: string, blocks: readonly TextBlock[]): TextBlock[] {
  return blocks.flatMap((block) =>
    block.end - block.start > longestBlock && block.look?.kind !== "row" ? cutBlock(text, block) : block,
  );
}

function cutBlock(text: string, block: TextBlock): TextBlock[] {
  const blocks: TextBlock[] = [];
  let runs: TextRun[] = [];
  const close = () => {
    const [first] = runs;
    if (first) blocks.push({ ...block, start: first.start, end: runs.at(-1)?.end ?? first.end, runs });
    runs = [];
  };
  for (const run of block.runs) {
    let rest = run;
    for (const cut of cutsOf(text, run, runs[0]?.start ?? run.start)) {
      if (cut > rest.start) runs.push({ ...rest, end: cut });
      close();
      rest = { ...rest, start: cut };
    }
    runs.push(rest);
  }
  close();
  return blocks;
}

/** Where a run is cut when the block that it goes on begins here: before it when it is not shown as it stands. */
function cutsOf(text: string, run: TextRun, from: number): number[] {
  if (run.shown !== null) return run.end - from > cutLength && run.start > from ? [run.start] : [];
  const cuts: number[] = [];
  for (let at = from + cutLength; at < run.end; at += cutLength) {
    const cut = at > run.start ? Math.max(run.start, cutNear(text, at)) : run.start;
    if (cut > (cuts.at(-1) ?? from)) cuts.push(cut);
  }
  return cuts;
}
