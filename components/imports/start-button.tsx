"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ImportActions } from "@/components/imports/import-actions";
import { useWork } from "@/components/imports/use-work";
import { Button } from "@/components/ui/button";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import type { Given } from "@/lib/transcripts/import-request";

type StartButtonProps = {
  readonly project: string;
  readonly run: ImportSummary;
  /** What the import is started with; null while something is missing. */
  readonly given: Given | null;
  readonly onStart: ImportActions["start"];
};

/** Starts an import. */
export function StartButton({ project, run, given, onStart }: StartButtonProps) {
  const text = useTranslations("imports.ready");
  const router = useRouter();
  const { isPending, problem, run: work } = useWork();
  const start = () => {
    if (given === null) return;
    work(
      () => onStart({ project, id: run.id, given }),
      () => router.refresh(),
    );
  };
  return (
    <>
      {problem ? (
        <p role="alert" className="text-danger">
          {problem}
        </p>
      ) : null}
      <Button look="main" disabled={given === null || isPending} onClick={start}>
        {text("start", { count: run.files.length })}
      </Button>
    </>
  );
}
