"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { useDesk } from "@/components/workbench/desk";
import { DraftDialog } from "@/components/workbench/draft-dialog";
import { HistoryPreview } from "@/components/workbench/history-preview";
import { HistorySteps } from "@/components/workbench/history-steps";
import { useOwnHistory } from "@/components/workbench/use-own-history";
import type { Journal } from "@/lib/annotations/journal";

type HistoryDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** Where the server tells the rater's own changes. */
  readonly url: string;
  readonly journal: Journal;
};

/** What the rater did to this draft, and the way back to any of it. */
export function HistoryDialog({ isOpen, onClose, url, journal }: HistoryDialogProps) {
  const text = useTranslations("annotate.history");
  const why = useTranslations("annotate.save.because");
  const { act } = useDesk();
  const { steps, isWhole, failure, retry } = useOwnHistory(url, journal);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = steps?.find(({ id }) => id === chosenId) ?? steps?.[0] ?? null;
  return (
    <DraftDialog {...{ isOpen, onClose }} title={text("title")} intro={text("intro")} loading={text("loading")}>
      {failure || steps ? (
        <>
          {failure ? (
            <div role="alert" className="flex flex-wrap items-center gap-3 text-danger text-sm">
              {why(failure)} <Button onClick={retry}>{text("retry")}</Button>
            </div>
          ) : null}
          {steps ? (
            <div className="grid min-h-0 flex-1 grid-rows-[minmax(0,2fr)_minmax(0,3fr)] gap-4 sm:grid-cols-2 sm:grid-rows-[minmax(0,1fr)]">
              <HistorySteps steps={steps} isWhole={isWhole} chosen={chosen} onChoose={setChosenId} />
              <HistoryPreview
                now={journal.annotation}
                then={chosen?.annotation ?? null}
                onRestore={(changes) => act({ kind: "restore", changes })}
              />
            </div>
          ) : null}
        </>
      ) : null}
    </DraftDialog>
  );
}
