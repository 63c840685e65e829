"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { FailureReason, JournalStatus } from "@/lib/annotations/journal";
import { cn } from "@/lib/cn";

const tones = {
  saved: "text-ok",
  saving: "text-dim",
  offline: "text-warn",
  refused: "text-danger",
  conflict: "text-danger",
} as const satisfies Record<JournalStatus["kind"], string>;

type SaveStateProps = {
  readonly status: JournalStatus;
  readonly failure: FailureReason | null;
  /** False when the browser keeps nothing and only the server can. */
  readonly isDurable: boolean;
  readonly onRetry: () => void;
};

/** Whether the server has everything; if not, how much waits and why. */
export function SaveState({ status: { kind, waiting }, failure, isDurable, onRetry }: SaveStateProps) {
  const text = useTranslations("annotate.save");
  return (
    <div className="flex items-center gap-2">
      <span role="status" className={cn("flex items-center gap-1.5 whitespace-nowrap", tones[kind])}>
        <span aria-hidden="true" className="size-[7px] rounded-full bg-current" />
        {text(kind)}
        {waiting > 0 ? <span className="text-dim">{text("waiting", { count: waiting })}</span> : null}
        {kind === "offline" && failure ? (
          <span className="sr-only xl:not-sr-only">{text(`because.${failure}`)}</span>
        ) : null}
        {isDurable ? null : <span className="text-warn">{text("notDurable")}</span>}
      </span>
      {kind === "offline" ? (
        <Button look="quiet" onClick={onRetry} className="min-h-7 px-2">
          {text("retry")}
        </Button>
      ) : null}
    </div>
  );
}
