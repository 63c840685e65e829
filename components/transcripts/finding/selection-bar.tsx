"use client";

import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useCountText } from "@/components/transcripts/finding/use-count-text";
import { Button } from "@/components/ui/button";
import { maxChosenRows, type RowSelection } from "@/lib/table/row-selection";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type SelectionBarProps = {
  readonly selection: RowSelection;
  /** How many match in all. */
  readonly total: BoundedCount;
  readonly onAll: () => void;
  readonly onNone: () => void;
  /** What can be done with the chosen rows. */
  readonly children: ReactNode;
};

/** How many rows are chosen, and what can be done with them. Stays in sight at the foot of the window. */
export function SelectionBar({ selection, total, onAll, onNone, children }: SelectionBarProps) {
  const text = useTranslations("transcripts.selection");
  const countText = useCountText();
  const isFull = selection.kind === "some" && selection.ids.length >= maxChosenRows;
  const mayChooseAll = selection.kind === "some" && (!total.isExact || selection.ids.length < total.count);
  return (
    <section
      aria-label={text("label")}
      className="sticky bottom-2 z-20 mt-3 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-lg border border-line-strong bg-panel px-4 py-2 shadow-raised"
    >
      <p role="status" className="font-medium">
        {selection.kind === "all"
          ? text("all", { count: countText(total) })
          : text("some", { count: selection.ids.length })}
        {isFull ? <span className="font-normal text-warn"> {text("full", { limit: maxChosenRows })}</span> : null}
      </p>
      {mayChooseAll ? (
        <Button look="quiet" onClick={onAll} className="text-accent hover:text-accent">
          {text("chooseAll", { count: countText(total) })}
        </Button>
      ) : null}
      <Button look="quiet" onClick={onNone}>
        {text("none")}
      </Button>
      <div className="flex flex-wrap items-center gap-2">{children}</div>
    </section>
  );
}
