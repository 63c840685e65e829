import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { UndoButton } from "@/components/transcripts/changes/undo-button";
import { useChangeWords } from "@/components/transcripts/changes/use-change-words";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { paths } from "@/lib/paths";
import type { ChangeRecord, ChangeState } from "@/lib/transcripts/transcript-change-record";

type ChangeHistoryProps = {
  readonly project: string;
  readonly changes: readonly ChangeRecord[];
  /** The address of the page of older changes; null when there are none. */
  readonly older: string | null;
};

/** The changes made to many transcripts, newest first, each with a way to undo it. */
export function ChangeHistory({ project, changes, older }: ChangeHistoryProps) {
  const text = useTranslations("changes");
  if (changes.length === 0) {
    return (
      <EmptyState title={text("emptyTitle")} text={text("emptyText")}>
        <Button look="main" asChild>
          <Link href={paths.transcripts(project)}>{text("toTranscripts")}</Link>
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label={text("title")}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              <th className="py-2 pr-4 font-normal">{text("what")}</th>
              <th className="py-2 pr-4 text-right font-normal">{text("count")}</th>
              <th className="py-2 pr-4 font-normal">{text("state")}</th>
              <th className="py-2 pr-4 font-normal">{text("by")}</th>
              <th className="py-2 pr-4 font-normal">{text("at")}</th>
              <td className="py-2" />
            </tr>
          </thead>
          <tbody>
            {changes.map((record) => (
              <ChangeRow key={record.id} project={project} record={record} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {older ? (
        <Link href={older} className="mt-3 inline-block text-accent underline">
          {text("older")}
        </Link>
      ) : null}
    </>
  );
}

function ChangeRow({ project, record }: { readonly project: string; readonly record: ChangeRecord }) {
  const text = useTranslations("changes");
  const format = useFormatter();
  const what = useChangeWords()(record.change);
  return (
    <tr className="border-b">
      <td className="max-w-96 truncate py-2 pr-4" title={what}>
        {what}
      </td>
      <td className="py-2 pr-4 text-right">{format.number(record.changed)}</td>
      <td className="py-2 pr-4">
        <State record={record} />
      </td>
      <td className="whitespace-nowrap py-2 pr-4 text-dim">{record.by ?? text("commandLine")}</td>
      <td className="whitespace-nowrap py-2 pr-4 text-dim">
        <time dateTime={record.at.toISOString()} title={record.at.toISOString()}>
          {format.dateTime(record.at, { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </td>
      <td className="py-1 text-right">
        {record.state === "undone" ? null : <UndoButton project={project} id={record.id} what={what} />}
      </td>
    </tr>
  );
}

const tones = {
  running: "warn",
  finished: "ok",
  stopped: "warn",
  undoing: "warn",
  undone: "neutral",
} as const satisfies Record<ChangeState, string>;

function State({ record: { state, changed, restored } }: { readonly record: ChangeRecord }) {
  const text = useTranslations("changes");
  const isPart = state === "undone" && restored < changed;
  return (
    <>
      <Badge tone={tones[state]}>{text(`states.${state}`)}</Badge>
      {isPart ? <p className="mt-1 text-dim text-xs">{text("restoredOf", { restored, changed })}</p> : null}
      {state === "finished" || state === "undone" ? null : (
        <p className="mt-1 max-w-[44ch] text-dim text-xs">{text(`${state}Hint`)}</p>
      )}
    </>
  );
}
