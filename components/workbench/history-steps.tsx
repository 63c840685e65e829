"use client";

import { useFormatter, useTranslations } from "next-intl";
import { useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { useDeedWords } from "@/components/workbench/use-deed-words";
import type { OwnStep } from "@/lib/annotations/own-history";
import { cn } from "@/lib/cn";

type HistoryStepsProps = {
  /** The latest first. */
  readonly steps: readonly OwnStep[];
  readonly isWhole: boolean;
  readonly chosen: OwnStep | null;
  readonly onChoose: (id: string) => void;
};

/** How many steps are drawn at first, and with each asking for more. */
const stepsAtOnce = 200;

/** What the rater did, step by step; the arrow keys go from one to the next. */
export function HistorySteps({ steps, isWhole, chosen, onChoose }: HistoryStepsProps) {
  const text = useTranslations("annotate.history");
  const [count, setCount] = useState(stepsAtOnce);
  const list = useRef<HTMLDivElement>(null);
  // They come after the dialog, which had nothing else to give the focus to.
  useEffect(() => list.current?.querySelector<HTMLElement>("input:checked")?.focus(), []);
  return (
    <div className="min-h-0 overflow-y-auto">
      <div ref={list} role="radiogroup" aria-label={text("steps")} className="flex flex-col p-0.5">
        {steps.slice(0, count).map((step) => (
          <Step key={step.id} {...{ step, isWhole }} isChosen={step === chosen} onChoose={() => onChoose(step.id)} />
        ))}
      </div>
      {steps.length > count ? (
        <Button look="quiet" onClick={() => setCount(count + stepsAtOnce)}>
          {text("earlier", { count: steps.length - count })}
        </Button>
      ) : null}
    </div>
  );
}

type StepProps = {
  readonly step: OwnStep;
  readonly isWhole: boolean;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function Step({ step: { id, deed, savedAt }, isWhole, isChosen, onChoose }: StepProps) {
  const text = useTranslations("annotate.history");
  const format = useFormatter();
  const wordsOf = useDeedWords();
  return (
    <label
      className={cn(
        "grid cursor-pointer grid-cols-[18px_1fr_auto] items-baseline gap-2 rounded-md px-2 py-1 text-sm",
        "has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-accent",
        isChosen ? "bg-accent-quiet" : "hover:bg-quiet",
      )}
    >
      <input
        type="radio"
        name="own-step"
        value={id}
        checked={isChosen}
        onChange={onChoose}
        className="size-3.5 translate-y-0.5 accent-accent outline-none"
      />
      <span dir="auto" className="min-w-0 break-words">
        {wordsOf(deed, isWhole)}
      </span>
      {savedAt ? (
        <time
          dateTime={savedAt}
          title={format.dateTime(new Date(savedAt), { dateStyle: "full", timeStyle: "medium" })}
          className="whitespace-nowrap text-dim text-xs tabular-nums"
        >
          {format.dateTime(new Date(savedAt), { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" })}
        </time>
      ) : deed.kind === "began" ? null : (
        <span className="whitespace-nowrap text-warn text-xs">{text("unsaved")}</span>
      )}
    </label>
  );
}
