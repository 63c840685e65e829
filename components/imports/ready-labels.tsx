"use client";

import { useState } from "react";
import { z } from "zod";
import { DiscardButton } from "@/components/imports/discard-button";
import { ImportHeader } from "@/components/imports/import-header";
import { LabelPreviewView } from "@/components/imports/labels/label-preview";
import { PreviewPending } from "@/components/imports/preview-pending";
import type { ReadyProps } from "@/components/imports/ready-props";
import { StartButton } from "@/components/imports/start-button";
import { usePreview } from "@/components/imports/use-preview";
import { type LabelChoices, noChoices } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";

/** The answer of our own server, whose type says what is in it. */
const labelPreviewAnswerSchema = z.custom<LabelPreview>((value) => typeof value === "object" && value !== null);

/** An import of labels that can be started: what names in its files stand for, and the first rows. */
export function ReadyLabels({ project, run, actions }: Pick<ReadyProps, "project" | "run" | "actions">) {
  const [choices, setChoices] = useState<LabelChoices>(noChoices);
  const given = { labels: choices };
  const { answer, isLooking, problem, tryAgain } = usePreview({
    project,
    id: run.id,
    given,
    schema: labelPreviewAnswerSchema,
    first: null,
  });
  const canStart = answer !== null && answer.problem === null && problem === null && !isLooking;
  return (
    <>
      <ImportHeader project={project} run={run}>
        <DiscardButton project={project} run={run} onDiscard={actions.discard} />
        <StartButton project={project} run={run} given={canStart ? given : null} onStart={actions.start} />
      </ImportHeader>
      {answer === null || problem !== null ? <PreviewPending problem={problem} onTryAgain={tryAgain} /> : null}
      {answer === null ? null : (
        <LabelPreviewView
          project={project}
          preview={answer}
          choices={choices}
          isLooking={isLooking}
          onChange={setChoices}
        />
      )}
    </>
  );
}
