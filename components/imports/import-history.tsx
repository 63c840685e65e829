import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ImportStateBadge } from "@/components/imports/import-state";
import { LiveState } from "@/components/imports/live-state";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { paths } from "@/lib/paths";
import type { ImportSummary } from "@/lib/transcripts/import-report";

type ImportHistoryProps = {
  readonly project: string;
  readonly imports: readonly ImportSummary[];
  /** The server's clock. */
  readonly nowMs: number;
  /** The address of the page of older imports; null when there are none. */
  readonly older: string | null;
};

const counts = ["read", "imported", "alreadyThere", "refused"] as const;

/** Every import of a project, the latest first, with those under way as they go. */
export function ImportHistory({ project, imports, nowMs, older }: ImportHistoryProps) {
  const text = useTranslations("imports");
  if (imports.length === 0) {
    return (
      <EmptyState title={text("history.emptyTitle")} text={text("history.emptyText")}>
        <code className="max-w-full overflow-x-auto rounded bg-quiet px-2 py-1 font-mono text-sm">
          npm run --silent plumbline -- import --project {project} FILE…
        </code>
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label={text("history.title")}>
        <table className="w-full min-w-[900px] text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              <th className="py-2 pr-4 font-normal">{text("history.files")}</th>
              <th className="py-2 pr-4 font-normal">{text("history.kind")}</th>
              <th className="py-2 pr-4 font-normal">{text("history.state")}</th>
              {counts.map((count) => (
                <th key={count} className="whitespace-nowrap py-2 pr-4 text-right font-normal">
                  {text(`counts.${count}`)}
                </th>
              ))}
              <th className="py-2 pr-4 font-normal">{text("history.by")}</th>
              <th className="py-2 font-normal">{text("history.when")}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((run) => (
              <ImportRow key={run.id} project={project} run={run} nowMs={nowMs} />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {older ? (
        <Link href={older} className="mt-3 inline-block text-accent underline">
          {text("history.older")}
        </Link>
      ) : null}
    </>
  );
}

type ImportRowProps = { readonly project: string; readonly run: ImportSummary; readonly nowMs: number };

function ImportRow({ project, run, nowMs }: ImportRowProps) {
  const text = useTranslations("imports");
  const format = useFormatter();
  const names = run.files.map(({ name }) => name);
  const when = run.startedAt ?? run.createdAt;
  return (
    <tr className="h-9 border-b">
      <td className="max-w-72 truncate py-1.5 pr-4">
        <Link href={paths.import(project, run.id)} className="text-accent hover:underline" title={names.join(", ")}>
          <bdi>{names[0]}</bdi>
          {names.length > 1 ? text("history.andMore", { count: names.length - 1 }) : null}
        </Link>
      </td>
      <td className="py-1.5 pr-4">{text(`kind.${run.kind}`)}</td>
      <td className="whitespace-nowrap py-1.5 pr-4">
        {run.state === "running" ? (
          <LiveState project={project} begun={{ run, nowMs }} />
        ) : (
          <ImportStateBadge state={run.state} />
        )}
      </td>
      {counts.map((count) => (
        <td key={count} className="py-1.5 pr-4 text-right">
          {run.startedAt === null ? "–" : format.number(run[count])}
        </td>
      ))}
      <td className="whitespace-nowrap py-1.5 pr-4 text-dim">{run.startedBy ?? text("history.commandLine")}</td>
      <td className="whitespace-nowrap py-1.5 text-dim">
        <time dateTime={when.toISOString()} title={when.toISOString()}>
          {format.dateTime(when, { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </td>
    </tr>
  );
}
