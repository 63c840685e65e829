"use client";

import { memo, type ReactNode, useMemo } from "react";
import type { MarkLooks } from "@/components/transcripts/mark-look";
import { MarkedParagraph } from "@/components/transcripts/marked-paragraph";
import { type FoldState, TextFold } from "@/components/transcripts/text-fold";
import { TextWindow } from "@/components/transcripts/text-window";
import { flattenRanges, type PaintedRange } from "@/lib/spans/segments";
import type { BlockFold } from "@/lib/transcripts/block-folds";
import { markLanes } from "@/lib/transcripts/mark-lanes";
import { paintBlocks } from "@/lib/transcripts/painted-pieces";
import { plainBlocks, type TextBlock } from "@/lib/transcripts/text-blocks";
import { textWindows } from "@/lib/transcripts/text-windows";

/** From here on, in UTF-16 code units, text out of sight is not laid out. */
const longTextLength = 20_000;
/** From here on it is not even in the document, where that is allowed. */
const windowedLength = 400_000;

type MarkedTextProps = {
  readonly text: string;
  /** How the text is laid out, keeping its offsets; as its paragraphs when absent. Keep it stable. */
  readonly blocks?: readonly TextBlock[] | undefined;
  /** What is folded of the blocks, in order; nothing when absent. Keep it stable. */
  readonly folds?: readonly BlockFold[] | undefined;
  /** In the order of `paintedRanges`. Keep it stable. */
  readonly ranges: readonly PaintedRange[];
  /** Keep it stable. */
  readonly looks: MarkLooks;
  /** The owner of the ranges that are raised; null for none. */
  readonly inHand: string | null;
  /** Whether a very long text may be drawn only where one reads. */
  readonly isWindowed?: boolean;
};

type Stretch = Pick<BlockFold, "first" | "past">;

/**
 * A part's text with what is painted on it, paragraph by paragraph. Each stretch is an element whose `data-start` and
 * `data-end` are its offsets in the text; `data-marks` names the owners of its ranges. A paragraph draws again only when
 * something on it changes.
 */
export const MarkedText = memo(function MarkedText(props: MarkedTextProps) {
  const { text, blocks, folds = [], ranges, looks, inHand, isWindowed = false } = props;
  const shown = useMemo(() => blocks ?? plainBlocks(text), [blocks, text]);
  const known = useMemo(() => ranges.filter((range) => looks.has(range.spanId)), [ranges, looks]);
  const painted = useMemo(() => paintBlocks(text, shown, flattenRanges(text.length, known)), [text, shown, known]);
  const lanes = useMemo(() => markLanes(known), [known]);
  const windows = useMemo(() => (text.length > longTextLength ? textWindows(shown) : null), [text, shown]);
  const isDrawnLate = isWindowed && text.length > windowedLength;
  const draw = (block: TextBlock, index: number) => {
    const pieces = painted[index] ?? [];
    const isTouched = pieces.some((piece) => piece.ranges.some((range) => range.spanId === inHand));
    return (
      <MarkedParagraph
        key={block.start}
        pieces={pieces}
        indent={block.indent}
        look={block.look}
        looks={looks}
        lanes={lanes}
        inHand={isTouched ? inHand : null}
      />
    );
  };
  const drawStretch = ({ first, past }: Stretch): ReactNode => {
    const within = windows?.filter((window) => window.first < past && window.past > first) ?? [];
    if (within.length === 0) return shown.slice(first, past).map((block, index) => draw(block, first + index));
    return within.map((window) => {
      const part = { first: Math.max(first, window.first), past: Math.min(past, window.past) };
      const start = shown[part.first]?.start ?? window.start;
      const end = shown[part.past - 1]?.end ?? window.end;
      return (
        <TextWindow key={start} place={{ ...window, start, end }} isDrawnLate={isDrawnLate}>
          {() => shown.slice(part.first, part.past).map((block, index) => draw(block, part.first + index))}
        </TextWindow>
      );
    });
  };
  const drawFolded = (stretch: Stretch, inside: readonly BlockFold[], around: FoldState): ReactNode => {
    let first = stretch.first;
    const drawn = inside.map((fold) => {
      const before = drawStretch({ first, past: fold.first });
      first = fold.past;
      const place = { start: shown[fold.first]?.start ?? 0, end: shown[fold.past - 1]?.end ?? 0 };
      const isMarked = known.some((range) => range.start < place.end && range.end > place.start);
      const atFirst = around === "revealed" ? "revealed" : isMarked ? "open" : "closed";
      return [
        before,
        <TextFold key={`fold-${place.start}`} place={place} indent={shown[fold.first]?.indent ?? 0} atFirst={atFirst}>
          {(state) => drawFolded(fold, fold.inside, state)}
        </TextFold>,
      ];
    });
    return [drawn, drawStretch({ first, past: stretch.past })];
  };
  return drawFolded({ first: 0, past: shown.length }, folds, "open");
});
