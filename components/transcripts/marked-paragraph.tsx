"use client";

import { type CSSProperties, memo } from "react";
import type { MarkLooks } from "@/components/transcripts/mark-look";
import { lastLane, MarkedPiece } from "@/components/transcripts/marked-piece";
import { cn } from "@/lib/cn";
import type { PaintedPiece } from "@/lib/transcripts/painted-pieces";
import type { BlockLook } from "@/lib/transcripts/text-blocks";

type MarkedParagraphProps = {
  readonly pieces: readonly PaintedPiece[];
  readonly indent: number;
  /** How Markdown has it; plain text when absent. */
  readonly look?: BlockLook | undefined;
  readonly looks: MarkLooks;
  readonly lanes: ReadonlyMap<string, number>;
  readonly inHand: string | null;
};

/** One paragraph in the direction of its own script. */
export const MarkedParagraph = memo(function MarkedParagraph({ pieces, indent, look, ...paint }: MarkedParagraphProps) {
  const lanes = pieces.flatMap((piece) => piece.ranges.map((range) => paint.lanes.get(range.key) ?? 0));
  const isDeep = lanes.some((lane) => lane >= lastLane);
  return (
    <div
      dir="auto"
      className={cn("paragraph", isDeep && "paragraph-deep", look && `block-${look.kind}`)}
      data-level={look?.kind === "heading" ? look.level : undefined}
      data-quotes={look && look.quotes > 0 ? look.quotes : undefined}
      style={placeOf({ indent, look })}
    >
      {look?.kind === "row" ? (
        <Cells pieces={pieces} look={look} {...paint} />
      ) : (
        pieces.map((piece) => <MarkedPiece key={`${piece.start}-${piece.end}`} piece={piece} {...paint} />)
      )}
    </div>
  );
}, looksTheSame);

function placeOf({ indent, look }: Pick<MarkedParagraphProps, "indent" | "look">): CSSProperties | undefined {
  const steps = indent + 1.5 * (look?.quotes ?? 0);
  const columns = look?.kind === "row" ? `repeat(${look.cells.length}, minmax(0, 1fr))` : undefined;
  if (steps === 0 && columns === undefined) return;
  return { marginInlineStart: steps > 0 ? `${steps * 2}ch` : undefined, gridTemplateColumns: columns };
}

type CellsProps = Paint & {
  readonly pieces: readonly PaintedPiece[];
  readonly look: Extract<BlockLook, { readonly kind: "row" }>;
  readonly inHand: string | null;
};

/** A table's row, cell by cell. */
function Cells({ pieces, look, ...paint }: CellsProps) {
  return look.cells.map((start, index) => {
    const next = look.cells[index + 1] ?? Number.POSITIVE_INFINITY;
    return (
      <span key={start} dir="auto" className={cn("block-cell", look.isHead && "font-semibold")}>
        {pieces
          .filter((piece) => piece.start >= start && piece.start < next)
          .map((piece) => (
            <MarkedPiece key={`${piece.start}-${piece.end}`} piece={piece} {...paint} />
          ))}
      </span>
    );
  });
}

function looksTheSame(before: MarkedParagraphProps, after: MarkedParagraphProps): boolean {
  return (
    before.inHand === after.inHand &&
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
