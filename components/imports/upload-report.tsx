"use client";

import Link from "next/link";
import { useTranslations } from "next-intl";
import { ImportCountList } from "@/components/imports/import-count-list";
import { RefusalTable } from "@/components/imports/refusal-table";
import { Button } from "@/components/ui/button";
import { paths } from "@/lib/paths";
import { type Upload, uploadCounts } from "@/lib/transcripts/upload";

type UploadReportProps = { readonly project: string; readonly upload: Upload; readonly onAgain: () => void };

export function UploadReport({ project, upload, onAgain }: UploadReportProps) {
  const text = useTranslations("imports");
  const isDone = upload.state === "done";
  return (
    <div className="flex flex-col gap-4">
      <div role="status">
        <h2 className="font-semibold">{text(isDone ? "done" : "failed")}</h2>
        <Ending upload={upload} />
      </div>
      <ImportCountList counts={uploadCounts(upload)} />
      {upload.reports
        .filter((report) => report.refused > 0)
        .map((report) => (
          <RefusalTable
            key={report.importId}
            refusals={report.refusals}
            total={report.refused}
            download={paths.api.refusals(project, report.importId)}
          />
        ))}
      <div className="flex flex-wrap gap-2">
        <Button look="main" asChild>
          <Link href={paths.transcripts(project)}>{text("seeTranscripts")}</Link>
        </Button>
        <Button onClick={onAgain}>{text("again")}</Button>
      </div>
    </div>
  );
}

function Ending({ upload: { state, refusal } }: { readonly upload: Upload }) {
  const text = useTranslations("imports");
  if (state === "refused") return <p className="text-danger">{refusal}</p>;
  if (state === "cancelled" || state === "unreachable") return <p className="text-danger">{text(state)}</p>;
  return null;
}
