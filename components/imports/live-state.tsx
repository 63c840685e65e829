"use client";

import { useRouter } from "next/navigation";
import { useFormatter } from "next-intl";
import type { ImportNow } from "@/components/imports/import-door";
import { ImportStateBadge } from "@/components/imports/import-state";
import { useImport } from "@/components/imports/use-import";
import { importPace } from "@/lib/transcripts/import-pace";

/** The state of an import, with how far it is while it runs. */
export function LiveState({ project, begun }: { readonly project: string; readonly begun: ImportNow }) {
  const router = useRouter();
  const format = useFormatter();
  const { run, nowMs } = useImport(project, begun, router.refresh);
  return (
    <>
      <ImportStateBadge state={run.state} />{" "}
      {run.state === "running" ? (
        <span className="text-dim">{format.number(importPace(run, nowMs).share, { style: "percent" })}</span>
      ) : null}
    </>
  );
}
