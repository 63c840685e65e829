"use client";

import type { ReactNode } from "react";
import type { ImportNow } from "@/components/imports/import-door";
import { ImportHeader } from "@/components/imports/import-header";
import { ReadyLabels } from "@/components/imports/ready-labels";
import type { ReadyProps } from "@/components/imports/ready-props";
import { ReadyTranscripts } from "@/components/imports/ready-transcripts";
import { ReceivingPanel } from "@/components/imports/receiving-panel";
import { ReportPanel } from "@/components/imports/report-panel";
import { RunningPanel } from "@/components/imports/running-panel";
import { cn } from "@/lib/cn";

type ImportViewProps = ReadyProps &
  Pick<ImportNow, "nowMs"> & {
    /** The refused records of an import that has run. */
    readonly children: ReactNode;
  };

/** An import as it stands: what it waits for, what it would do, how far it is, or what became of its records. */
export function ImportView({ nowMs, children, ...props }: ImportViewProps) {
  const { project, run, actions } = props;
  if (run.state === "ready")
    return (
      <Frame isWide>
        {run.kind === "labels" ? (
          <ReadyLabels project={project} run={run} actions={actions} />
        ) : (
          <ReadyTranscripts {...props} />
        )}
      </Frame>
    );
  return (
    <Frame>
      <ImportHeader project={project} run={run} />
      {run.state === "receiving" ? (
        <ReceivingPanel project={project} run={run} actions={actions} />
      ) : run.state === "running" ? (
        <RunningPanel key={run.startedAt?.getTime()} project={project} begun={{ run, nowMs }} actions={actions} />
      ) : (
        <ReportPanel project={project} run={run} actions={actions} />
      )}
      {run.startedAt === null || run.state === "running" ? null : children}
    </Frame>
  );
}

function Frame({ isWide = false, children }: { readonly isWide?: boolean; readonly children: ReactNode }) {
  return (
    <div className={cn("mx-auto w-full px-4 py-5 sm:px-8", isWide ? "max-w-[1680px]" : "max-w-[1240px]")}>
      {children}
    </div>
  );
}
