"use client";

import { useFormatter, useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ImportSummary } from "@/lib/transcripts/import-report";
import { receivedOf } from "@/lib/transcripts/sending";

type WaitingNoteProps = { readonly run: ImportSummary; readonly onGoOn: () => void };

/** Says that an earlier import waits for these very files, and goes on with it. */
export function WaitingNote({ run, onGoOn }: WaitingNoteProps) {
  const text = useTranslations("imports.new");
  const format = useFormatter();
  const { received, total } = receivedOf(run.files);
  return (
    <div
      role="status"
      className="flex flex-wrap items-center gap-3 rounded-lg border border-accent bg-accent-quiet px-3.5 py-2.5"
    >
      <p className="min-w-60 flex-1">
        {text("waiting", {
          when: format.dateTime(run.createdAt, { dateStyle: "medium", timeStyle: "short" }),
          share: format.number(total === 0 ? 0 : received / total, { style: "percent" }),
        })}
      </p>
      <Button look="main" onClick={onGoOn}>
        {text("goOn")}
      </Button>
    </div>
  );
}
