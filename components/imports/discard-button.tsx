"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ImportActions } from "@/components/imports/import-actions";
import { useWork } from "@/components/imports/use-work";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { paths } from "@/lib/paths";
import type { ImportSummary } from "@/lib/transcripts/import-report";

type DiscardButtonProps = {
  readonly project: string;
  readonly run: ImportSummary;
  readonly onDiscard: ImportActions["discard"];
};

/** Takes an import's files from the server. One that was never started goes with them; what is stored stays. */
export function DiscardButton({ project, run, onDiscard }: DiscardButtonProps) {
  const text = useTranslations("imports.discard");
  const router = useRouter();
  const { isPending, problem, run: work } = useWork();
  const wasStarted = run.startedAt !== null;
  const discard = () =>
    work(
      () => onDiscard({ project, id: run.id }),
      () => {
        toast.success(text(wasStarted ? "filesDone" : "done"));
        if (wasStarted) router.refresh();
        else router.push(paths.imports(project));
      },
    );
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <Button look="quiet" disabled={isPending} onClick={discard} title={text(wasStarted ? "filesHint" : "hint")}>
        {text(wasStarted ? "files" : "button")}
      </Button>
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
    </div>
  );
}
