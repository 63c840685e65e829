"use client";

import { useEffect } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useLoaded } from "@/components/workbench/use-loaded";
import type { Journal } from "@/lib/annotations/journal";
import type { Screen } from "@/lib/workbench/screen";

type WorkbenchDialogsProps = {
  readonly overlay: Screen["overlay"];
  readonly journal: Journal;
  /** Where the server tells the rater's own changes. */
  readonly historyUrl: string;
  readonly isComparing: boolean;
  readonly onCompared: () => void;
  readonly onSkip: (reason: string) => Promise<string | null>;
};

const loadKeys = async () => (await import("@/components/workbench/keys-dialog")).KeysDialog;
const loadSkip = async () => (await import("@/components/workbench/skip-dialog")).SkipDialog;
const loadHistory = async () => (await import("@/components/workbench/history-dialog")).HistoryDialog;
const loadConflict = async () => (await import("@/components/workbench/conflict-dialog")).ConflictDialog;

/** Long enough after opening a task that the scripts of the dialogs keep nobody waiting. */
const quietMs = 3000;

/** What asks for an answer before anything else. Its scripts come after those that a task needs to be worked on. */
export function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  const { overlay, journal, historyUrl, isComparing, onCompared, onSkip } = props;
  const { act } = useDesk();
  useEffect(() => {
    const timer = setTimeout(
      () => void Promise.allSettled([loadKeys(), loadSkip(), loadHistory(), loadConflict()]),
      quietMs,
    );
    return () => clearTimeout(timer);
  }, []);
  const close = () => act({ kind: "show", overlay: "marks" });
  const isConflictShown = journal.conflict !== null && isComparing;
  const KeysDialog = useLoaded({ load: loadKeys, isWanted: overlay === "keys", onFailed: close });
  const SkipDialog = useLoaded({ load: loadSkip, isWanted: overlay === "skip", onFailed: close });
  const HistoryDialog = useLoaded({ load: loadHistory, isWanted: overlay === "history", onFailed: close });
  const ConflictDialog = useLoaded({ load: loadConflict, isWanted: isConflictShown, onFailed: onCompared });
  return (
    <>
      {KeysDialog ? <KeysDialog isOpen onClose={close} /> : null}
      {SkipDialog ? <SkipDialog isOpen onClose={close} onSkip={onSkip} /> : null}
      {HistoryDialog ? <HistoryDialog isOpen onClose={close} url={historyUrl} journal={journal} /> : null}
      {ConflictDialog && journal.conflict ? (
        <ConflictDialog isOpen onClose={onCompared} journal={journal} conflict={journal.conflict} />
      ) : null}
    </>
  );
}
