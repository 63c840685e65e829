"use client";

import { useTranslations } from "next-intl";
import type { ChangePace } from "@/components/transcripts/changes/use-change";
import { Button } from "@/components/ui/button";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

type ChangeProgressProps = {
  readonly pace: ChangePace;
  /** How many there are to look at. */
  readonly count: BoundedCount;
  readonly onStop: () => void;
};

/** How far a change is, with a way to stop it. */
export function ChangeProgress({ pace, count, onStop }: ChangeProgressProps) {
  const text = useTranslations("changes");
  return (
    <div className="flex flex-wrap items-center gap-3">
      <progress
        aria-label={text("changing")}
        className="h-2 w-32 accent-accent"
        // Without a value it says that nobody knows how much is left.
        {...(count.isExact ? { max: Math.max(1, count.count), value: Math.min(pace.looked, count.count) } : {})}
      />
      <p role="status" className="text-dim text-sm">
        {text("changed", pace)}
      </p>
      <Button onClick={onStop}>{text("cancel")}</Button>
    </div>
  );
}
