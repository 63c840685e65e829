import { type BlockFold, blockFolds, cutLongBlocks } from "@/lib/transcripts/block-folds";
import { plainBlocks, type TextBlock } from "@/lib/transcripts/text-blocks";
import { argumentBlocks } from "@/lib/transcripts/tool-call";

/** How a tool call or a result is drawn: as a tree when it is JSON, else line by line, what is long folded. */
export type ToolLayout = { readonly blocks: readonly TextBlock[]; readonly folds: readonly BlockFold[] };

/** The layout of a tool's text. The blocks cover it exactly once, in order. */
export function toolLayout(text: string): ToolLayout {
  const blocks = cutLongBlocks(text, argumentBlocks(text) ?? plainBlocks(text));
  return { blocks, folds: blockFolds(blocks) };
}
