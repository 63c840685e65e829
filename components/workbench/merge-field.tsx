"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { Badge } from "@/components/ui/badge";
import { useDifferenceWords } from "@/components/workbench/use-difference-words";
import type { MergePoint, Side, Versions } from "@/lib/annotations/merge";
import { cn } from "@/lib/cn";

type MergeFieldProps = {
  readonly point: MergePoint;
  readonly versions: Versions;
  /** Null while nothing is chosen. */
  readonly side: Side | null;
  readonly onChoose: (side: Side) => void;
};

/** One difference of two versions, side by side, with what was there before both, and the choice between them. */
export function MergeField({ point, versions, side, onChoose }: MergeFieldProps) {
  const text = useTranslations("annotate.conflict");
  const { whatOf, saidIn } = useDifferenceWords();
  const { difference, changedBy, sides } = point;
  const { base, newer, mine } = versions;
  const wordsOf = (each: Side) =>
    each === "both"
      ? text(difference.kind === "mark" ? "bothMarks" : "bothTexts")
      : saidIn({ newer, mine }[each], difference);
  return (
    <fieldset data-unsettled={side === null || undefined} className="border-t py-3">
      <legend className="float-left mb-2 flex w-full flex-wrap items-center gap-x-3 gap-y-1 text-sm">
        <span dir="auto" className="min-w-0 break-words font-medium">
          {whatOf(difference)}
        </span>
        {changedBy ? <Badge>{text(`changedBy.${changedBy}`)}</Badge> : null}
        {side === null ? <span className="text-danger">{text("choose")}</span> : null}
      </legend>
      {base && changedBy === "both" ? (
        <p className="clear-both mb-2 text-dim text-sm">
          {text("before")} <span dir="auto">{saidIn(base, difference)}</span>
        </p>
      ) : null}
      <div
        className={cn("clear-both grid gap-2", sides.length === 3 ? "sm:grid-cols-[1fr_1fr_auto]" : "sm:grid-cols-2")}
      >
        {sides.map((each) => (
          <SideChoice
            key={each}
            name={point.subject}
            label={text(`side.${each}`)}
            isChosen={side === each}
            onChoose={() => onChoose(each)}
          >
            {wordsOf(each)}
          </SideChoice>
        ))}
      </div>
    </fieldset>
  );
}

type SideChoiceProps = {
  readonly name: string;
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
  readonly children: string;
};

function SideChoice({ name, label, isChosen, onChoose, children }: SideChoiceProps) {
  const id = useId();
  return (
    <label
      className={cn(
        "flex min-w-0 cursor-pointer items-start gap-2 rounded-md border px-3 py-2 text-sm",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
        isChosen ? "border-accent bg-accent-quiet" : "border-line-strong hover:bg-quiet",
      )}
    >
      <input
        type="radio"
        name={name}
        checked={isChosen}
        onChange={onChoose}
        aria-describedby={id}
        aria-label={label}
        className="mt-1 size-3.5 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="block text-dim text-xs">{label}</span>
        <span id={id} dir="auto" className="block whitespace-pre-wrap break-words">
          {children}
        </span>
      </span>
    </label>
  );
}
