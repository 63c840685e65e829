"use client";

import { useTranslations } from "next-intl";
import { useReducer, useState } from "react";
import { DiscardButton } from "@/components/imports/discard-button";
import { ImportHeader } from "@/components/imports/import-header";
import { MappingEditor } from "@/components/imports/mapping/mapping-editor";
import { SavedMappings } from "@/components/imports/mapping/saved-mappings";
import { PreviewStatus } from "@/components/imports/preview-status";
import { PreviewedFiles } from "@/components/imports/previewed-files";
import type { ReadyProps } from "@/components/imports/ready-props";
import { RecordBrowser } from "@/components/imports/record-browser";
import { SaidFields } from "@/components/imports/said-fields";
import { StartButton } from "@/components/imports/start-button";
import { usePreview } from "@/components/imports/use-preview";
import { cn } from "@/lib/cn";
import { type PreviewAnswer, previewAnswerSchema } from "@/lib/transcripts/import-answers";
import { beginMappingEdit, emptyMapping, type MappingEdit, stepMappingEdit } from "@/lib/transcripts/mapping-edit";
import { previewGiven, type Said, startGiven } from "@/lib/transcripts/mapping-edit-given";
import { type MappingProblem, problemsOf } from "@/lib/transcripts/mapping-edit-text";

type ReadyPreviewProps = ReadyProps & {
  /** The preview of the import when nothing is said about it. */
  readonly first: PreviewAnswer;
};

/** What the files were recognised as, how they are read, and the first records; and the way to start. */
export function ReadyPreview({ project, run, actions, mappings, mappingActions, first }: ReadyPreviewProps) {
  const text = useTranslations("imports.ready");
  const [edit, change] = useReducer(stepMappingEdit, first, beginEdit);
  const isMapped = canBeMapped(first);
  const [said, setSaid] = useState<Said>({ model: "", condition: "" });
  const mapped = isMapped ? edit : null;
  const given = startGiven(mapped, said);
  const looked = previewGiven(mapped, said);
  const preview = usePreview({
    project,
    id: run.id,
    given: looked,
    schema: previewAnswerSchema,
    first,
  });
  const answer = preview.answer ?? first;
  const canStart = given !== null && !preview.isLooking && preview.problem === null && answer.problem === null;
  const sampled = {
    paths: answer.paths,
    records: answer.sampledRecords,
    fileNames: run.files.map(({ name }) => name),
  };
  return (
    <>
      <ImportHeader project={project} run={run}>
        <DiscardButton project={project} run={run} onDiscard={actions.discard} />
        <StartButton project={project} run={run} given={canStart ? given : null} onStart={actions.start} />
      </ImportHeader>
      <div className="mb-6 flex flex-col gap-3">
        <PreviewedFiles files={answer.files} />
        <PreviewStatus preview={preview} answer={answer} missing={isMapped ? missingIn(edit) : null} />
      </div>
      <div
        className={cn("grid gap-x-10 gap-y-8", isMapped && "min-[1280px]:grid-cols-[minmax(0,440px)_minmax(0,1fr)]")}
      >
        {isMapped ? (
          <section aria-labelledby="mapping" className="min-w-0">
            <h2 id="mapping" className="mb-2 font-semibold">
              {text("mapping")}
            </h2>
            <MappingEditor edit={edit} sampled={sampled} change={change}>
              <SavedMappings
                project={project}
                mappings={mappings}
                actions={mappingActions}
                draft={edit.draft}
                onApply={(draft) => change({ kind: "replace", draft })}
              />
            </MappingEditor>
          </section>
        ) : answer.files.some(({ format }) => format !== null) ? (
          <SaidFields said={said} onChange={setSaid} />
        ) : null}
        {answer.records.length > 0 ? (
          <section
            aria-labelledby="records"
            className={cn(
              "min-w-0",
              // What changes stays in sight beside what is changed.
              isMapped && "min-[1280px]:sticky min-[1280px]:top-3 min-[1280px]:self-start",
            )}
          >
            <h2 id="records" className="mb-2 font-semibold">
              {text("records")} <span className="font-normal text-faint">{text("recordsNote")}</span>
            </h2>
            <RecordBrowser
              isBeside={isMapped}
              records={answer.records}
              isStale={preview.isLooking || looked === null}
            />
          </section>
        ) : null}
      </div>
    </>
  );
}

function beginEdit({ mapping }: PreviewAnswer): MappingEdit {
  return beginMappingEdit(mapping ?? emptyMapping);
}

/** Whether a mapping has a say: one is in force, or a file was not recognised but has records with fields. */
function canBeMapped({ mapping, files, paths }: PreviewAnswer): boolean {
  return mapping !== null || (paths.length > 0 && files.some(({ format }) => format === null));
}

function missingIn({ draft, isTextBroken }: MappingEdit): MappingProblem | "text" | null {
  return isTextBroken ? "text" : (problemsOf(draft)[0] ?? null);
}
