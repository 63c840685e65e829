"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import type { ImportActions } from "@/components/imports/import-actions";
import { ImportCountList } from "@/components/imports/import-count-list";
import type { ImportNow } from "@/components/imports/import-door";
import { useAmounts } from "@/components/imports/use-amounts";
import { useImport } from "@/components/imports/use-import";
import { useWork } from "@/components/imports/use-work";
import { Button } from "@/components/ui/button";
import { ProgressBar } from "@/components/ui/progress-bar";
import { importPace } from "@/lib/transcripts/import-pace";

type RunningPanelProps = {
  readonly project: string;
  readonly begun: ImportNow;
  readonly actions: ImportActions;
};

/** An import under way: its counts as they grow, how fast, how long still, and the way to stop it. */
export function RunningPanel({ project, begun, actions }: RunningPanelProps) {
  const text = useTranslations("imports.running");
  const router = useRouter();
  const { run, nowMs, isUnreachable } = useImport(project, begun, router.refresh);
  const { isPending, problem, run: work } = useWork();
  const [isStopping, setStopping] = useState(false);
  const { share } = importPace(run, nowMs);
  const cancel = () =>
    work(
      () => actions.cancel({ project, id: run.id }),
      () => setStopping(true),
    );
  return (
    <div className="flex max-w-[860px] flex-col gap-4">
      <ProgressBar label={text("label")} share={share} isResting={isUnreachable} />
      <Pace now={{ run, nowMs }} />
      <ImportCountList counts={run} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Button onClick={cancel} disabled={isPending || isStopping}>
          {text(isStopping ? "stopping" : "cancel")}
        </Button>
        <p role="status" className="text-dim text-sm">
          {text(isUnreachable ? "unreachable" : "goesOn")}
        </p>
      </div>
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}

function Pace({ now: { run, nowMs } }: { readonly now: ImportNow }) {
  const text = useTranslations("imports.running");
  const format = useFormatter();
  const { bytes, duration } = useAmounts();
  const { share, recordsPerSecond, bytesPerSecond, remainingMs } = importPace(run, nowMs);
  return (
    <p className="flex flex-wrap gap-x-6 gap-y-1 text-dim text-sm">
      <span>{format.number(share, { style: "percent" })}</span>
      <span>{text("amount", { read: bytes(run.bytesRead), total: bytes(run.bytesTotal) })}</span>
      {recordsPerSecond === null ? null : <span>{text("records", { rate: Math.round(recordsPerSecond) })}</span>}
      {bytesPerSecond === null ? null : <span>{text("rate", { rate: bytes(bytesPerSecond) })}</span>}
      {remainingMs === null ? null : <span>{text("left", { left: duration(remainingMs) })}</span>}
    </p>
  );
}
