"use client";

import { useTranslations } from "next-intl";
import { ConflictForm } from "@/components/workbench/conflict-form";
import { DraftDialog } from "@/components/workbench/draft-dialog";
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
  const versions = useVersions(journal, conflict, historyUrl);
  return (
    <DraftDialog {...{ isOpen, onClose }} title={text("title")} intro={text("intro")} loading={text("loading")}>
      {versions ? <ConflictForm journal={journal} versions={versions} /> : null}
    </DraftDialog>
  );
}
