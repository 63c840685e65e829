"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { DiscardButton } from "@/components/imports/discard-button";
import type { ImportActions } from "@/components/imports/import-actions";
import { ImportCountList } from "@/components/imports/import-count-list";
import { useWork } from "@/components/imports/use-work";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { ImportSummary } from "@/lib/transcripts/import-report";

type ReportPanelProps = {
  readonly project: string;
  readonly run: ImportSummary;
  readonly actions: ImportActions;
};

/** How an import ended, what became of its records, and what can be done now. */
export function ReportPanel({ project, run, actions }: ReportPanelProps) {
  const text = useTranslations("imports.report");
  const format = useFormatter();
  const isOpen = run.state !== "finished";
  const at = run.finishedAt;
  return (
    <div className="mb-8 flex flex-col gap-4">
      <div role="status" className="max-w-[84ch]">
        {run.failure ? <p className="text-danger">{run.failure}</p> : null}
        {run.state === "receiving" || run.state === "ready" || run.state === "running" ? null : (
          <p className="text-dim">
            {text(`ending.${run.state}`, {
              when: at ? format.dateTime(at, { dateStyle: "medium", timeStyle: "short" }) : "",
            })}{" "}
            {isOpen ? text(run.hasFiles ? "filesThere" : "filesGone") : null}
          </p>
        )}
      </div>
      <ImportCountList counts={run} />
      <Ways project={project} run={run} actions={actions} />
    </div>
  );
}

function Ways({ project, run, actions }: ReportPanelProps) {
  const text = useTranslations("imports.report");
  const router = useRouter();
  const { isPending, problem, run: work } = useWork();
  const canResume = run.hasFiles && run.state !== "finished";
  const seeing = run.kind === "labels" ? paths.agreement(project) : `${paths.transcripts(project)}?import=${run.id}`;
  const resume = () =>
    work(
      () => actions.resume({ project, id: run.id }),
      () => router.refresh(),
    );
  return (
    <div className="flex flex-wrap items-center gap-2">
      {canResume ? (
        <Button look="main" disabled={isPending} onClick={resume}>
          {text("resume")}
        </Button>
      ) : null}
      {run.imported > 0 ? (
        <Button look={canResume ? "plain" : "main"} asChild>
          <Link href={seeing}>{text(run.kind === "labels" ? "seeLabels" : "seeTranscripts")}</Link>
        </Button>
      ) : null}
      <Button asChild>
        <Link href={paths.imports(project)}>{text("more")}</Link>
      </Button>
      {canResume ? <DiscardButton project={project} run={run} onDiscard={actions.discard} /> : null}
      {problem ? (
        <p role="alert" className="basis-full text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
