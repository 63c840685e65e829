"use client";

import { memo } from "react";
import type { MarkLooks } from "@/components/transcripts/mark-look";
import { lastLane, MarkedPiece } from "@/components/transcripts/marked-piece";
import { cn } from "@/lib/cn";
import type { PaintedPiece } from "@/lib/transcripts/painted-pieces";

type MarkedParagraphProps = {
  readonly pieces: readonly PaintedPiece[];
  readonly indent: number;
  /** Whether it is laid out only when it comes near. */
  readonly isLazy: boolean;
  readonly looks: MarkLooks;
  readonly lanes: ReadonlyMap<string, number>;
  readonly inHand: string | null;
};

/** One paragraph in the direction of its own script. */
export const MarkedParagraph = memo(function MarkedParagraph({
  pieces,
  indent,
  isLazy,
  ...paint
}: MarkedParagraphProps) {
  const lanes = pieces.flatMap((piece) => piece.ranges.map((range) => paint.lanes.get(range.key) ?? 0));
  const isDeep = lanes.some((lane) => lane >= lastLane);
  return (
    <div
      dir="auto"
      className={cn("paragraph", isLazy && "paragraph-lazy", isDeep && "paragraph-deep")}
      style={indent > 0 ? { marginInlineStart: `${indent * 2}ch` } : undefined}
    >
      {pieces.map((piece) => (
        <MarkedPiece key={`${piece.start}-${piece.end}`} piece={piece} {...paint} />
      ))}
    </div>
  );
}, looksTheSame);

function looksTheSame(before: MarkedParagraphProps, after: MarkedParagraphProps): boolean {
  return (
    before.inHand === after.inHand &&
    before.isLazy === after.isLazy &&
    before.indent === after.indent &&
    before.pieces.length === after.pieces.length &&
    before.pieces.every((piece, index) => isSamePiece(piece, after.pieces[index], { before, after }))
  );
}

type Paint = Pick<MarkedParagraphProps, "lanes" | "looks">;

function isSamePiece(
  one: PaintedPiece,
  other: PaintedPiece | undefined,
  { before, after }: { readonly before: Paint; readonly after: Paint },
): boolean {
  return (
    one.start === other?.start &&
    one.end === other.end &&
    one.shown === other.shown &&
    one.ranges.length === other.ranges.length &&
    one.ranges.every((range, index) => {
      const match = other.ranges[index];
      return (
        range.key === match?.key &&
        range.start === match.start &&
        range.end === match.end &&
        before.lanes.get(range.key) === after.lanes.get(range.key) &&
        before.looks.get(range.spanId) === after.looks.get(match.spanId)
      );
    })
  );
}
