"use client";

import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import { laterParts } from "@/components/workbench/later-parts";
import { MarkRow } from "@/components/workbench/mark-row";
import { useMarkWords } from "@/components/workbench/mark-words";
import { PanelSection } from "@/components/workbench/panel-section";
import { useLoaded } from "@/components/workbench/use-loaded";
import type { Span } from "@/lib/annotations/annotation";
import { marksByStretch, marksInOrder } from "@/lib/spans/mark-order";
import type { Command } from "@/lib/workbench/command";
import { keyCaps } from "@/lib/workbench/key-binding";

type MarkSectionProps = {
  readonly spans: readonly Span[];
  readonly markInHand: string | null;
  readonly isEditing: boolean;
  readonly isDisabled: boolean;
};

/** From here on, rows out of sight are not laid out. */
const longLength = 60;
/** In UTF-16 code units; some twenty marks of a closely marked text. */
const stretchLength = 8000;
/** In pixels. */
const rowHeight = 46;

/** All marks in the order of the text: what is painted there, for those who do not see it. */
export const MarkSection = memo(function MarkSection({ spans, markInHand, isEditing, isDisabled }: MarkSectionProps) {
  const text = useTranslations("annotate.marks");
  const words = useMarkWords();
  const marks = useMemo(() => marksInOrder(spans), [spans]);
  const stretches = useMemo(() => (marks.length > longLength ? marksByStretch(marks, stretchLength) : null), [marks]);
  const edited = isEditing ? spans.find(({ id }) => id === markInHand) : undefined;
  const MarkEditor = useLoaded({ from: laterParts.markEditor, isWanted: edited !== undefined });
  const loadBearing = spans.filter((span) => span.loadBearing === "yes").length;
  const counts = [spans.length, loadBearing > 0 && text("loadBearingCount", { count: loadBearing })].filter(Boolean);
  const row = (mark: Span) => (
    <li key={mark.id}>
      <MarkRow mark={mark} words={words} isInHand={mark.id === markInHand} editLabel={text("edit")} />
    </li>
  );
  return (
    <PanelSection id="marks" title={text("title")} note={counts.join(" · ")} isNeeded={isEditing}>
      {marks.length === 0 ? <NoMarks /> : null}
      <ul data-mark-list aria-label={text("title")} className="-mx-2 max-h-[42vh] overflow-y-auto">
        {stretches?.map(({ id, marks: within }) => (
          <li key={id} className="laid-out-near" style={roomFor(within)}>
            <ul>{within.map(row)}</ul>
          </li>
        )) ?? marks.map(row)}
      </ul>
      {edited && MarkEditor ? <MarkEditor key={edited.id} mark={edited} {...{ words, isDisabled }} /> : null}
    </PanelSection>
  );
});

function roomFor(marks: readonly Span[]) {
  return { containIntrinsicBlockSize: `auto ${marks.length * rowHeight}px` };
}

/** Says how the first mark is made, by the keys that its commands have now. */
function NoMarks() {
  const text = useTranslations("annotate.marks");
  const { platform } = useDesk();
  const capsOf = ({ keys: [binding] }: Command) => (binding ? keyCaps(binding, platform).join(" ") : "");
  const next = capsOf(useCommand("nextSentence"));
  const previous = capsOf(useCommand("previousSentence"));
  const mark = capsOf(useCommand("mark1"));
  return <p className="text-faint text-sm">{text("none", { next, previous, mark })}</p>;
}
