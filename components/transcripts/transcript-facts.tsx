import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { MetadataTree } from "@/components/transcripts/metadata-tree";
import { TaskProgressLabel } from "@/components/transcripts/task-progress-label";
import { Badge } from "@/components/ui/badge";
import { paths } from "@/lib/paths";
import type { StoredTranscript } from "@/lib/transcripts/stored-transcript";
import { transcriptName } from "@/lib/transcripts/transcript-row";

type TranscriptFactsProps = { readonly project: string; readonly transcript: StoredTranscript };

/** What is known of a transcript besides its text: the main facts in a line, everything else behind it. */
export function TranscriptFacts({ project, transcript }: TranscriptFactsProps) {
  const text = useTranslations("transcripts");
  const { model, condition, split, correctness, task, cue, archivedAt } = transcript;
  return (
    <div className="mb-5 text-sm">
      {archivedAt === null ? null : (
        <p className="mb-2">
          <Badge tone="warn">{text("archived")}</Badge> <span className="text-dim">{text("archivedText")}</span>
        </p>
      )}
      <dl className="flex flex-wrap gap-x-6 gap-y-1">
        <Fact label={text("column.model")}>{model}</Fact>
        <Fact label={text("column.condition")}>{condition}</Fact>
        <Fact label={text("column.split")}>{split && text(`split.${split}`)}</Fact>
        <Fact label={text("column.correctness")}>{correctness && text(`correctness.${correctness}`)}</Fact>
        <Fact label={text("column.status")}>{task && <TaskProgressLabel progress={task} />}</Fact>
        <Fact label={text("pair")}>
          <Pair project={project} transcript={transcript} />
        </Fact>
        <Fact label={text("cue")}>
          {cue && (
            <span dir="auto" className="line-clamp-2 max-w-[60ch] whitespace-pre-wrap" title={cue}>
              {cue}
            </span>
          )}
        </Fact>
      </dl>
      <details className="mt-2">
        <summary className="text-dim hover:text-text">{text("details")}</summary>
        <div className="mt-2 max-w-[860px] rounded-lg border bg-panel px-3.5 py-2.5">
          <Origin project={project} transcript={transcript} />
          <MetadataTree value={transcript.metadata} />
        </div>
      </details>
    </div>
  );
}

/** A fact that is not known has no place in the line. */
function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <div className="flex min-w-0 gap-2 has-[dd:empty]:hidden">
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

function Pair({ project, transcript: { pairKey, paired } }: TranscriptFactsProps) {
  const text = useTranslations("transcripts");
  if (pairKey === null) return null;
  if (paired.length === 0) return <span className="text-dim">{text("unpaired", { pairKey })}</span>;
  return paired.map((other, index) => (
    <span key={other.id}>
      {index > 0 ? ", " : null}
      <Link
        href={paths.transcript(project, other.id)}
        prefetch={false}
        title={text("pairOf", { pairKey, name: transcriptName(other), model: other.model })}
        className="text-accent hover:underline"
      >
        {other.condition ?? transcriptName(other)}
      </Link>
    </span>
  ));
}

function Origin({ project, transcript }: TranscriptFactsProps) {
  const text = useTranslations("transcripts");
  const format = useFormatter();
  const { id, externalId, epoch, pairKey, sourceFile, sourceRecord, importId, importedAt, contentHash } = transcript;
  const source = sourceFile && text("source", { file: sourceFile, record: sourceRecord ?? 0 });
  return (
    <dl className="mb-2 grid gap-x-4 gap-y-0.5 border-b pb-2 sm:grid-cols-[auto_minmax(0,1fr)]">
      <Row label={text("column.externalId")}>{externalId}</Row>
      <Row label={text("internalId")}>{id}</Row>
      <Row label={text("epochLabel")}>{epoch}</Row>
      <Row label={text("pairKey")}>{pairKey}</Row>
      <Row label={text("sourceLabel")}>
        {source && importId ? (
          <Link href={paths.import(project, importId)} className="text-accent hover:underline">
            {source}
          </Link>
        ) : (
          source
        )}
      </Row>
      <Row label={text("column.imported")}>
        <time dateTime={importedAt.toISOString()} title={importedAt.toISOString()}>
          {format.dateTime(importedAt, { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </Row>
      <Row label={text("contentHash")}>
        <span className="break-all font-mono">{contentHash}</span>
      </Row>
    </dl>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  if (children === null) return null;
  return (
    <>
      <dt className="text-faint">{label}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </>
  );
}
