import { graphemeAt } from "@/lib/spans/graphemes";
import type { TextBlock } from "@/lib/transcripts/text-blocks";

/** Blocks of a tool's text that are folded away behind what comes before them: the rest of something long. */
export type BlockFold = {
  /** Index of its first block. */
  readonly first: number;
  /** Index after its last block. */
  readonly past: number;
  /** What stays folded inside when it is opened, in order. */
  readonly inside: readonly BlockFold[];
};

/** A block that may be the rest of the one before it, which was too long. */
export type CutBlock = TextBlock & { readonly isRest?: true };

/** More lines than these are cut to the fewer: what is folded must be worth it. */
const mostLines = 16;
const keptLines = 10;
/** What a value that is folded counts in the one around it: a few long values do not hide each other. */
const foldedLines = 3;
/** In UTF-16 code units: about a line of a tool's text, and where a long one is cut. */
const lineLength = 80;
const cutLength = 640;
/** Values further in than this are not looked into: nobody reads a tree that far. */
const deepest = 40;

/** The blocks with very long ones in two, so that the second can be folded. They cover the text as before. */
export function cutLongBlocks(text: string, blocks: readonly TextBlock[]): CutBlock[] {
  return blocks.flatMap((block) => (block.end - block.start > 2 * cutLength ? cut(text, block) : block));
}

function cut(text: string, block: TextBlock): CutBlock[] {
  const target = block.start + cutLength;
  const index = block.runs.findIndex((run) => run.end > target);
  const run = block.runs[index];
  if (!run) return [block];
  const at = run.shown === null ? placeToCut(text, { ...run, target }) : run.start;
  if (at <= block.start) return [block];
  const before = [...block.runs.slice(0, index), ...(at > run.start ? [{ ...run, end: at }] : [])];
  const after = [{ ...run, start: at }, ...block.runs.slice(index + 1)];
  return [
    { ...block, end: at, runs: before },
    { ...block, start: at, runs: after, isRest: true },
  ];
}

/** After a space near the target, else before the character there. */
function placeToCut(text: string, { start, target }: { readonly start: number; readonly target: number }): number {
  const space = text.lastIndexOf(" ", target - 1) + 1;
  return Math.max(start, space > target - lineLength ? space : graphemeAt(text, target).start);
}

/**
 * What to fold of a tool's text so that its shape is in sight: of every value that takes many lines the first stay, and
 * the same of the whole. A block stands in a value when it stands further in than the block that the value begins with.
 */
export function blockFolds(blocks: readonly CutBlock[]): readonly BlockFold[] {
  return foldRange(blocks, { first: 0, past: blocks.length }, { depth: 0, lines: 0 }).folds;
}

type BlockRange = Pick<BlockFold, "first" | "past">;

type Folded = { readonly folds: readonly BlockFold[]; readonly lines: number };

/** @param lines What the value has taken before these blocks. */
function foldRange(
  blocks: readonly CutBlock[],
  { first, past }: BlockRange,
  { depth, lines: before }: { readonly depth: number; readonly lines: number },
): Folded {
  const folds: BlockFold[] = [];
  let lines = before;
  let cutAt: number | null = null;
  let kept = 0;
  for (let index = first; index < past; ) {
    const own = linesOf(blocks[index]);
    if (cutAt === null && index > 0 && (lines >= keptLines || lines + own > mostLines)) {
      cutAt = index;
      kept = folds.length;
    }
    const next = depth < deepest ? pastValue(blocks, index, past) : index + 1;
    const below = foldRange(blocks, { first: index + 1, past: next }, { depth: depth + 1, lines: own - 1 });
    folds.push(...below.folds);
    lines += 1 + below.lines;
    index = next;
  }
  if (lines <= mostLines || cutAt === null) return { folds, lines };
  const rest = { first: cutAt, past, inside: folds.slice(kept) };
  return { folds: [...folds.slice(0, kept), rest], lines: foldedLines };
}

/** The index after the value that begins with this block. */
function pastValue(blocks: readonly CutBlock[], index: number, past: number): number {
  const depth = depthOf(blocks[index]);
  let next = index + 1;
  while (next < past && depthOf(blocks[next]) > depth) next += 1;
  return next;
}

/** In steps; the rest of a block stands in it, and before its members. */
function depthOf(block: CutBlock | undefined): number {
  return (block?.indent ?? 0) + (block?.isRest ? 0.5 : 0);
}

function linesOf(block: TextBlock | undefined): number {
  return block ? Math.max(1, Math.ceil((block.end - block.start) / lineLength)) : 0;
}
