"use client";

import type { MarkLooks } from "@/components/transcripts/mark-look";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { cn } from "@/lib/cn";
import type { PaintedRange } from "@/lib/spans/segments";
import type { PaintedPiece } from "@/lib/transcripts/painted-pieces";

/** The third line. Deeper overlaps share it: a fourth would run into the text below. */
export const lastLane = 2;

const tones = { plain: undefined, key: "text-dim", quiet: "text-faint select-none" } as const;

/** What Markdown makes of a piece, as classes; undefined for nothing. */
function stylesOf({ styles }: PaintedPiece): string | undefined {
  return styles.length > 0 ? styles.map((style) => `text-${style}-style`).join(" ") : undefined;
}

type MarkedPieceProps = {
  readonly piece: PaintedPiece;
  readonly looks: MarkLooks;
  readonly lanes: ReadonlyMap<string, number>;
  readonly inHand: string | null;
};

/** A stretch of text under the same marks throughout, and the signs of those that end with it. */
export function MarkedPiece({ piece, ...paint }: MarkedPieceProps) {
  const { start, end, shown, ranges } = piece;
  const styles = stylesOf(piece);
  const className = cn(tones[piece.tone], styles) || undefined;
  if (start === end) return <span className={className}>{shown}</span>;
  const place = { "data-start": start, "data-end": end, className };
  if (ranges.length === 0) return shown === "" ? null : <span {...place}>{shown}</span>;
  const owners = [...new Set(ranges.map((range) => range.spanId))];
  const words = owners.map((owner) => paint.looks.get(owner)?.words).join("\n");
  return (
    <>
      {shown === "" ? null : (
        // What is marked is in full colour, whatever its tone: a quiet one is not legible on every wash.
        <mark
          {...place}
          className={cn(piece.tone === "quiet" && "select-none", styles) || undefined}
          data-marks={owners.join(" ")}
          title={words}
        >
          <Layers piece={piece} ranges={ranges} {...paint} />
        </mark>
      )}
      {ranges.map((range) => {
        const type = paint.looks.get(range.spanId)?.type;
        const isEnding = range.end === end && range.source.kind === "mark";
        return type && isEnding ? <MarkSign key={range.key} type={type} /> : null;
      })}
    </>
  );
}

/** One box inside the other, the outermost mark first. */
function Layers({ ranges, ...props }: MarkedPieceProps & { readonly ranges: readonly PaintedRange[] }) {
  const { piece, looks, lanes, inHand } = props;
  const [range, ...inner] = ranges;
  if (!range) return piece.shown;
  const begins = range.start === piece.start;
  return (
    <span
      id={begins ? anchorOf(range) : undefined}
      data-lane={Math.min(lanes.get(range.key) ?? 0, lastLane)}
      data-begins={begins || undefined}
      data-ends={range.end === piece.end || undefined}
      className={cn(
        looks.get(range.spanId)?.className,
        range.source.kind === "link" && "painted-link",
        range.spanId === inHand && "in-hand",
      )}
    >
      <Layers {...props} ranges={inner} />
    </span>
  );
}

/** Under which the address leads here: the mark's id after `span=`, a link's after `link=`. */
function anchorOf({ spanId, source }: PaintedRange): string | undefined {
  if (source.kind === "link") return `link=${spanId}.${source.linkId}`;
  return source.index === 0 ? `span=${spanId}` : undefined;
}
