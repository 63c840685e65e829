"use client";

import { DiscardButton } from "@/components/imports/discard-button";
import { ImportHeader } from "@/components/imports/import-header";
import { PreviewPending } from "@/components/imports/preview-pending";
import { ReadyPreview } from "@/components/imports/ready-preview";
import type { ReadyProps } from "@/components/imports/ready-props";
import { usePreview } from "@/components/imports/use-preview";
import { previewAnswerSchema } from "@/lib/transcripts/import-answers";

const nothing = {};

/** An import of transcripts that can be started, once it is known what its files are. */
export function ReadyTranscripts(props: ReadyProps) {
  const { project, run, actions } = props;
  const { answer, problem, tryAgain } = usePreview({
    project,
    id: run.id,
    given: nothing,
    schema: previewAnswerSchema,
    first: null,
  });
  if (answer) return <ReadyPreview {...props} first={answer} />;
  return (
    <>
      <ImportHeader project={project} run={run}>
        <DiscardButton project={project} run={run} onDiscard={actions.discard} />
      </ImportHeader>
      <PreviewPending problem={problem} onTryAgain={tryAgain} />
    </>
  );
}
