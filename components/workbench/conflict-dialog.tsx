"use client";

import { useTranslations } from "next-intl";
import { Dialog } from "@/components/ui/dialog";
import { Skeleton } from "@/components/ui/skeleton";
import { ConflictForm } from "@/components/workbench/conflict-form";
import { useVersions } from "@/components/workbench/use-versions";
import type { Journal } from "@/lib/annotations/journal";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";

type ConflictDialogProps = {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly journal: Journal;
  readonly conflict: RevisedAnnotation;
  /** Where the server tells the rater's own changes. */
  readonly historyUrl: string;
};

/** Shows what was saved elsewhere beside what was made here, and makes one of both as the rater chooses. */
export function ConflictDialog({ isOpen, onClose, journal, conflict, historyUrl }: ConflictDialogProps) {
  const text = useTranslations("annotate.conflict");
  const common = useTranslations("common");
  const versions = useVersions(journal, conflict, historyUrl);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(isWanted) => (isWanted ? undefined : onClose())}
      title={text("title")}
      description={text("intro")}
      closeLabel={common("close")}
      className="top-[4vh] flex max-h-[92vh] w-[min(960px,calc(100vw-1rem))] flex-col overflow-hidden"
    >
      {versions ? (
        <ConflictForm journal={journal} versions={versions} />
      ) : (
        <div role="status" aria-label={text("loading")}>
          <Skeleton className="h-64" />
        </div>
      )}
    </Dialog>
  );
}
