"use client";

import { useEffect } from "react";
import { useDesk } from "@/components/workbench/desk";
import { laterParts, loadLaterParts } from "@/components/workbench/later-parts";
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

/** Long enough after opening a task, and after what did not come, that what may come later keeps nobody waiting. */
const quietMs = 2000;

/** What asks for an answer before anything else. Its scripts come after those that a task needs to be worked on. */
export function WorkbenchDialogs(props: WorkbenchDialogsProps) {
  const { overlay, journal, historyUrl, isComparing, onCompared, onSkip } = props;
  const { act } = useDesk();
  useEffect(() => {
    const stop = () => clearInterval(timer);
    const timer = setInterval(() => loadLaterParts().then(stop, () => {}), quietMs);
    return stop;
  }, []);
  const close = () => act({ kind: "show", overlay: "marks" });
  const isConflictShown = journal.conflict !== null && isComparing;
  const KeysDialog = useLoaded({ from: laterParts.keys, isWanted: overlay === "keys", onFailed: close });
  const SkipDialog = useLoaded({ from: laterParts.skip, isWanted: overlay === "skip", onFailed: close });
  const HistoryDialog = useLoaded({ from: laterParts.history, isWanted: overlay === "history", onFailed: close });
  const ConflictDialog = useLoaded({ from: laterParts.conflict, isWanted: isConflictShown, onFailed: onCompared });
  return (
    <>
      {KeysDialog ? <KeysDialog isOpen onClose={close} /> : null}
      {SkipDialog ? <SkipDialog isOpen onClose={close} onSkip={onSkip} /> : null}
      {HistoryDialog ? <HistoryDialog isOpen onClose={close} url={historyUrl} journal={journal} /> : null}
      {ConflictDialog && journal.conflict ? (
        <ConflictDialog isOpen onClose={onCompared} conflict={journal.conflict} {...{ journal, historyUrl }} />
      ) : null}
    </>
  );
}
