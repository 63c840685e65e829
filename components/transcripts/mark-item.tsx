"use client";

import { useTranslations } from "next-intl";
import { memo } from "react";
import { MarkSign } from "@/components/transcripts/mark-sign";
import { cn } from "@/lib/cn";
import type { ShownMark } from "@/lib/transcripts/shown-annotation";

/** A quote is cut here, in UTF-16 code units; the style sheet cuts it to its line before that. */
const quoteLength = 120;

type MarkItemProps = {
  readonly mark: ShownMark;
  readonly isInHand: boolean;
  readonly onPoint: (mark: string | null) => void;
  readonly onPick: (mark: string) => void;
};

/** The element id of a mark in the list. */
export const markItemId = (mark: string) => `mark-item-${mark}`;

/** A mark in the list: its sign and quote, which lead to it in the text, what was said of it, and its links. */
export const MarkItem = memo(function MarkItem({
  mark: { span, type, rater },
  isInHand,
  onPoint,
  onPick,
}: MarkItemProps) {
  const text = useTranslations("transcripts");
  const { id, severity, loadBearing, evidence, confidence, note, links } = span;
  const said = [
    type.label,
    severity && text(`severity.${severity}`),
    loadBearing && text(`loadBearing.${loadBearing}`),
    evidence && text(`evidence.${evidence}`),
    confidence !== null && text("confidence", { confidence }),
    rater,
  ].filter((words) => typeof words === "string");
  return (
    <li
      id={markItemId(id)}
      // Not when it enters: the list moves under a resting pointer as the page scrolls to a mark.
      onPointerMove={() => onPoint(id)}
      onPointerLeave={() => onPoint(null)}
      className={cn("mark-item rounded-md px-2 py-1.5", isInHand && "bg-quiet")}
    >
      <a
        href={`#span=${id}`}
        onClick={() => onPick(id)}
        onFocus={() => onPoint(id)}
        onBlur={() => onPoint(null)}
        className="grid grid-cols-[26px_minmax(0,1fr)] gap-2"
      >
        <MarkSign type={type} className="mt-1 self-start justify-self-start" />
        <span>
          <q dir="auto" className="block truncate text-dim text-sm">
            {span.ranges.map((range) => range.quote.slice(0, quoteLength)).join(" … ")}
          </q>
          <span className="block text-faint text-xs">{said.join(" · ")}</span>
        </span>
      </a>
      {note ? (
        <p dir="auto" className="mt-1 ml-[34px] whitespace-pre-wrap text-xs">
          {note}
        </p>
      ) : null}
      {links.map((link) => (
        <a
          key={link.id}
          href={`#link=${id}.${link.id}`}
          onClick={() => onPick(id)}
          className="mt-1 ml-[34px] block truncate text-faint text-xs hover:text-text"
        >
          {text(`relation.${link.relation}`)} → <q dir="auto">{link.range.quote.slice(0, quoteLength)}</q>
        </a>
      ))}
    </li>
  );
});
