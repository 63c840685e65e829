"use client";

import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useComputation } from "@/components/statistics/use-computation";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { type ComputationState, remainingMs } from "@/lib/statistics/statistic-state";

type ComputingProps = {
  /** Where to ask how it stands. */
  readonly address: string;
  /** What is computed. */
  readonly label: string;
  /** How it stood when the page was made. */
  readonly begun: ComputationState;
};

/** How far a computation is, with what can be done about it; the page is read again once it is ready. */
export function Computing({ address, label, begun }: ComputingProps) {
  const text = useTranslations("statistics");
  const { now, isUnreachable, stop, restart } = useComputation(address, begun);
  if (now.state === "stopped" || now.state === "failed") {
    return (
      <Frame label={label}>
        <p role="alert">{now.state === "failed" ? text("failed", { id: now.failureId }) : text("stopped")}</p>
        <Button onClick={restart}>{text("restart")}</Button>
      </Frame>
    );
  }
  const isComputing = now.state === "computing";
  return (
    <Frame label={label}>
      <ProgressBar
        label={text("computing", { label })}
        share={isComputing ? now.progress : 1}
        isResting={isUnreachable}
      />
      <p className="flex flex-wrap gap-x-6 gap-y-1 text-dim text-sm">
        <Pace now={now} />
        <span>{text("explain")}</span>
      </p>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={stop} disabled={!isComputing}>
          {text("stop")}
        </Button>
        <span role="status" className="text-dim text-sm">
          {isUnreachable ? text("unreachable") : ""}
        </span>
      </div>
    </Frame>
  );
}

function Frame({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <section aria-label={label} className="mb-6 flex max-w-[640px] flex-col items-start gap-3 rounded-md border p-4">
      <h2 className="font-medium">{label}</h2>
      {children}
    </section>
  );
}

function Pace({ now }: { readonly now: ComputationState }) {
  const text = useTranslations("statistics");
  const format = useFormatter();
  if (now.state !== "computing") return <span>{text("ready")}</span>;
  const leftMs = remainingMs(now);
  const percent = format.number(now.progress, { style: "percent" });
  if (leftMs === null) return <span>{percent}</span>;
  return <span>{text("left", { percent, seconds: Math.max(1, Math.round(leftMs / 1000)) })}</span>;
}
