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
  readonly onRetry: () => void;
};

/** Whether the server has everything; if not, how much waits and, to whoever asks, why. */
export function SaveState({ status: { kind, waiting }, failure, onRetry }: SaveStateProps) {
  const text = useTranslations("annotate.save");
  const isStuck = kind !== "saved" && kind !== "saving";
  return (
    <div className="flex min-w-16 items-center gap-2">
      <span
        role="status"
        title={failure ? text(`because.${failure}`) : undefined}
        className={cn("flex items-center gap-1.5 whitespace-nowrap", tones[kind])}
      >
        <span aria-hidden="true" className="size-[7px] rounded-full bg-current" />
        {text(kind)}
        {isStuck && waiting > 0 ? (
          <>
            {" "}
            <span className="text-dim">{text("waiting", { count: waiting })}</span>
          </>
        ) : null}
        {failure ? <span className="sr-only">{text(`because.${failure}`)}</span> : null}
      </span>
      {kind === "offline" ? (
        <Button look="quiet" onClick={onRetry} className="min-h-7 px-2">
          {text("retry")}
        </Button>
      ) : null}
    </div>
  );
}
