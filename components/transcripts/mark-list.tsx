"use client";

import { useTranslations } from "next-intl";
import { MarkItem } from "@/components/transcripts/mark-item";
import type { ShownMark } from "@/lib/transcripts/shown-annotation";

type MarkListProps = {
  /** In the order of the text. */
  readonly marks: readonly ShownMark[];
  readonly inHand: string | null;
  readonly onPoint: (mark: string | null) => void;
  readonly onPick: (mark: string) => void;
};

/** The marks as a list: all that is painted on the text, in words. */
export function MarkList({ marks, inHand, onPoint, onPick }: MarkListProps) {
  const text = useTranslations("transcripts");
  const loadBearing = marks.filter((mark) => mark.span.loadBearing === "yes").length;
  return (
    <section>
      <h2 className="mb-1 font-semibold text-sm">
        {text("marks")}{" "}
        <span className="font-normal text-faint">{text("marksCount", { count: marks.length, loadBearing })}</span>
      </h2>
      <ul className="-mx-2">
        {marks.map((mark) => (
          <MarkItem
            key={mark.span.id}
            mark={mark}
            isInHand={mark.span.id === inHand}
            onPoint={onPoint}
            onPick={onPick}
          />
        ))}
      </ul>
    </section>
  );
}
