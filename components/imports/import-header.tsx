import Link from "next/link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ImportStateBadge } from "@/components/imports/import-state";
import { paths } from "@/lib/paths";
import type { ImportSummary } from "@/lib/transcripts/import-report";

type ImportHeaderProps = {
  readonly project: string;
  readonly run: ImportSummary;
  /** What can be done with the import. */
  readonly children?: ReactNode;
};

/** What is imported, under the way back to all imports, with its state. */
export function ImportHeader({ project, run, children }: ImportHeaderProps) {
  const text = useTranslations("imports");
  const [first, ...others] = run.files;
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      <div className="min-w-0">
        <nav aria-label={text("breadcrumb")} className="text-dim text-sm">
          <Link href={paths.imports(project)} className="hover:text-text hover:underline">
            {text("title")}
          </Link>{" "}
          <span aria-hidden="true">/</span>
        </nav>
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="break-all font-semibold text-lg" title={run.files.map(({ name }) => name).join(", ")}>
            <bdi>{first?.name}</bdi>
            {others.length > 0 ? text("history.andMore", { count: others.length }) : null}
          </h1>
          <ImportStateBadge state={run.state} />
          {run.kind === "labels" ? <span className="text-dim text-sm">{text("kind.labels")}</span> : null}
        </div>
      </div>
      <div className="ml-auto flex flex-wrap items-center gap-2 empty:hidden">{children}</div>
    </div>
  );
}
