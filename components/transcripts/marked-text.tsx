"use client";

import { memo, useMemo } from "react";
import type { MarkLooks } from "@/components/transcripts/mark-look";
import { MarkedParagraph } from "@/components/transcripts/marked-paragraph";
import { TextWindow } from "@/components/transcripts/text-window";
import { flattenRanges, type PaintedRange } from "@/lib/spans/segments";
import { markLanes } from "@/lib/transcripts/mark-lanes";
import { paintBlocks } from "@/lib/transcripts/painted-pieces";
import { plainBlocks, type TextBlock } from "@/lib/transcripts/text-blocks";
import { textWindows } from "@/lib/transcripts/text-windows";

/** From here on, in UTF-16 code units, paragraphs out of sight are not laid out. */
const longTextLength = 20_000;
/** From here on they are not even in the document, where that is allowed. */
const windowedLength = 400_000;

type MarkedTextProps = {
  readonly text: string;
  /** How the text is laid out, keeping its offsets; as its paragraphs when absent. Keep it stable. */
  readonly blocks?: readonly TextBlock[] | undefined;
  /** In the order of `paintedRanges`. Keep it stable. */
  readonly ranges: readonly PaintedRange[];
  /** Keep it stable. */
  readonly looks: MarkLooks;
  /** The owner of the ranges that are raised; null for none. */
  readonly inHand: string | null;
  /** Whether a very long text may be drawn only where one reads. */
  readonly isWindowed?: boolean;
};

/**
 * A part's text with what is painted on it, paragraph by paragraph. Each stretch is an element whose `data-start` and
 * `data-end` are its offsets in the text; `data-marks` names the owners of its ranges. A paragraph draws again only when
 * something on it changes.
 */
export const MarkedText = memo(function MarkedText(props: MarkedTextProps) {
  const { text, blocks, ranges, looks, inHand, isWindowed = false } = props;
  const shown = useMemo(() => blocks ?? plainBlocks(text), [blocks, text]);
  const known = useMemo(() => ranges.filter((range) => looks.has(range.spanId)), [ranges, looks]);
  const painted = useMemo(() => paintBlocks(text, shown, flattenRanges(text.length, known)), [text, shown, known]);
  const lanes = useMemo(() => markLanes(known), [known]);
  const windows = useMemo(
    () => (isWindowed && text.length > windowedLength ? textWindows(shown) : null),
    [isWindowed, text, shown],
  );
  const draw = (block: TextBlock, index: number) => {
    const pieces = painted[index] ?? [];
    const isTouched = pieces.some((piece) => piece.ranges.some((range) => range.spanId === inHand));
    return (
      <MarkedParagraph
        key={block.start}
        pieces={pieces}
        indent={block.indent}
        look={block.look}
        isLazy={text.length > longTextLength}
        looks={looks}
        lanes={lanes}
        inHand={isTouched ? inHand : null}
      />
    );
  };
  if (!windows) return shown.map(draw);
  return windows.map((place) => (
    <TextWindow key={place.start} place={place}>
      {() => shown.slice(place.first, place.past).map((block, index) => draw(block, place.first + index))}
    </TextWindow>
  ));
});
