"use client";

import { useRouter } from "next/navigation";
import { useFormatter, useTranslations } from "next-intl";
import { useState } from "react";
import { DiscardButton } from "@/components/imports/discard-button";
import { FileChoice } from "@/components/imports/file-choice";
import type { ImportActions } from "@/components/imports/import-actions";
import { ImportFiles } from "@/components/imports/import-files";
import { SendingProgress } from "@/components/imports/sending-progress";
import { useAmounts } from "@/components/imports/use-amounts";
import { useSending } from "@/components/imports/use-sending";
import { ProgressBar } from "@/components/ui/progress-bar";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import { matchFiles, receivedOf } from "@/lib/transcripts/sending";

type ReceivingPanelProps = {
  readonly project: string;
  readonly run: ImportSummary;
  readonly actions: ImportActions;
};

/** An import whose files have not all come: how far they are, and the way on. */
export function ReceivingPanel({ project, run, actions }: ReceivingPanelProps) {
  const text = useTranslations("imports.receiving");
  const router = useRouter();
  const { bytes } = useAmounts();
  const format = useFormatter();
  const [problem, setProblem] = useState<string | null>(null);
  const sending = useSending(project, () => router.refresh());
  const { received, total } = receivedOf(run.files);

  const goOn = (candidates: readonly File[]) => {
    const { chosen, missing, strange } = matchFiles(run.files, candidates);
    if (strange.length > 0) return setProblem(text("strange", { names: format.list(strange) }));
    if (missing.length > 0) return setProblem(text("missing", { names: format.list(missing) }));
    setProblem(null);
    sending.start({ id: run.id, files: run.files, chosen });
  };

  return (
    <div className="flex max-w-[860px] flex-col gap-5">
      {sending.sending ? (
        <SendingProgress project={project} sending={sending.sending} onStop={sending.stop} onGoOn={sending.goOn} />
      ) : (
        <>
          <p className="text-dim">{text("explained", { sent: bytes(received), total: bytes(total) })}</p>
          <ProgressBar label={text("label")} share={total === 0 ? 0 : received / total} isResting />
          <FileChoice files={[]} hint={text("hint")} onChoose={goOn} />
          {problem ? (
            <p role="alert" className="text-danger">
              {problem}
            </p>
          ) : null}
        </>
      )}
      <ImportFiles label={text("files")} files={sending.sending?.files ?? run.files}>
        {({ sizeBytes, receivedBytes }) => (
          <span className="ml-auto whitespace-nowrap text-dim">
            {receivedBytes === sizeBytes
              ? text("there", { size: bytes(sizeBytes) })
              : text("part", { sent: bytes(receivedBytes), size: bytes(sizeBytes) })}
          </span>
        )}
      </ImportFiles>
      {sending.sending ? null : <DiscardButton project={project} run={run} onDiscard={actions.discard} />}
    </div>
  );
}
