"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { ChosenFiles } from "@/components/imports/chosen-files";
import { FileChoice } from "@/components/imports/file-choice";
import { beginImport } from "@/components/imports/import-door";
import { KindChoice } from "@/components/imports/kind-choice";
import { SendingProgress } from "@/components/imports/sending-progress";
import { useSending } from "@/components/imports/use-sending";
import { WaitingNote } from "@/components/imports/waiting-note";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import type { ImportKind, ImportSummary } from "@/lib/transcripts/import-report";
import { matchFiles } from "@/lib/transcripts/sending";

type NewImportProps = {
  readonly project: string;
  /** Imports that wait for files. */
  readonly waiting: readonly ImportSummary[];
};

/** From chosen files to an import whose files the server has; its own page goes on from there. */
export function NewImport({ project, waiting }: NewImportProps) {
  const text = useTranslations("imports.new");
  const router = useRouter();
  const [kind, setKind] = useState<ImportKind>("transcripts");
  const [chosen, setChosen] = useState<readonly File[]>([]);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBeginning, setBeginning] = useState(false);
  const sending = useSending(project, (id) => router.push(paths.import(project, id)));

  const isWaitedFor = ({ files }: ImportSummary) => matchFiles(files, chosen).missing.length === 0;
  const unfinished = chosen.length > 0 ? waiting.find(isWaitedFor) : undefined;

  const begin = async () => {
    setBeginning(true);
    const files = chosen.map(({ name, size }) => ({ name, sizeBytes: size }));
    const answer = await beginImport(project, { kind, files });
    setBeginning(false);
    if (answer.kind !== "answered") return setProblem(answer.kind === "refused" ? answer.words : text("unreachable"));
    setProblem(null);
    sending.start({ id: answer.value.id, files: files.map((file) => ({ ...file, receivedBytes: 0 })), chosen });
  };

  if (sending.sending)
    return <SendingProgress project={project} sending={sending.sending} onStop={sending.stop} onGoOn={sending.goOn} />;
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void begin();
      }}
    >
      <KindChoice kind={kind} onChoose={setKind} />
      <FileChoice files={chosen} hint={text(`formats.${kind}`)} onChoose={setChosen} />
      {chosen.length > 0 ? (
        <>
          <ChosenFiles files={chosen} onRemove={(file) => setChosen(chosen.filter((other) => other !== file))} />
          {unfinished ? (
            <WaitingNote
              run={unfinished}
              onGoOn={() => sending.start({ ...unfinished, chosen: matchFiles(unfinished.files, chosen).chosen })}
            />
          ) : null}
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <Button
              look={unfinished ? "plain" : "main"}
              type="submit"
              disabled={isBeginning || chosen.some(({ size }) => size === 0)}
            >
              {text("send", { count: chosen.length })}
            </Button>
            <p className="text-faint text-sm">{text("nothingYet")}</p>
          </div>
        </>
      ) : null}
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
    </form>
  );
}
