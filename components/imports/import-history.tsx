import Link from "next/link";
import { useFormatter, useTranslations } from "next-intl";
import { ImportStateBadge } from "@/components/imports/import-state";
import { EmptyState } from "@/components/ui/empty-state";
import { ScrollRegion } from "@/components/ui/scroll-region";
import { paths } from "@/lib/paths";
import type { ImportSummary } from "@/lib/transcripts/import-report";

type ImportHistoryProps = {
  readonly project: string;
  readonly imports: readonly ImportSummary[];
  /** The address of the page of older imports; null when there are none. */
  readonly older: string | null;
};

const counts = ["read", "imported", "alreadyThere", "refused"] as const;

export function ImportHistory({ project, imports, older }: ImportHistoryProps) {
  const text = useTranslations("imports");
  if (imports.length === 0) {
    return (
      <EmptyState title={text("emptyTitle")} text={text("emptyText")}>
        <code className="overflow-x-auto rounded bg-quiet px-2 py-1 font-mono text-sm">
          npm run --silent plumbline -- import --project {project} FILE…
        </code>
      </EmptyState>
    );
  }
  return (
    <>
      <ScrollRegion label={text("history")}>
        <table className="w-full text-sm">
          <thead>
            <tr className="border-b text-left text-faint">
              <th className="py-2 pr-4 font-normal">{text("files")}</th>
              <th className="py-2 pr-4 font-normal">{text("state")}</th>
              {counts.map((count) => (
                <th key={count} className="py-2 pr-4 text-right font-normal">
                  {text(count)}
                </th>
              ))}
              <th className="py-2 pr-4 font-normal">{text("startedBy")}</th>
              <th className="py-2 font-normal">{text("startedAt")}</th>
            </tr>
          </thead>
          <tbody>
            {imports.map((run) => (
              <ImportRow key={run.id} project={project} run={run} />
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

function ImportRow({ project, run }: { readonly project: string; readonly run: ImportSummary }) {
  const text = useTranslations("imports");
  const format = useFormatter();
  return (
    <tr className="border-b">
      <td className="max-w-80 truncate py-2 pr-4">
        <Link href={paths.import(project, run.id)} className="text-accent underline" title={run.files.join(", ")}>
          {run.files.join(", ")}
        </Link>
      </td>
      <td className="py-2 pr-4">
        <ImportStateBadge state={run.state} />
      </td>
      {counts.map((count) => (
        <td key={count} className="py-2 pr-4 text-right">
          {format.number(run[count])}
        </td>
      ))}
      <td className="whitespace-nowrap py-2 pr-4 text-dim">{run.startedBy ?? text("commandLine")}</td>
      <td className="whitespace-nowrap py-2 text-dim">
        <time dateTime={run.startedAt.toISOString()} title={run.startedAt.toISOString()}>
          {format.dateTime(run.startedAt, { dateStyle: "medium", timeStyle: "short" })}
        </time>
      </td>
    </tr>
  );
}
