"use client";

import { useEffect } from "react";
import { useDesk } from "@/components/workbench/desk";
import { useLoaded } from "@/components/workbench/use-loaded";
import type { Journal } from "@/lib/annotations/journal";
import type { Screen } from "@/lib/workbench/screen";

type WorkbenchDialogsProps = {
  readonly overlay: Screen["overlay"];
  readonly journal: Journal;
  readonly isComparing: boolean;
  readonly onCompared: () => void;
  readonly onSkip: (reason: string) => Promise<string | null>;
};

const loadKeys = async () => (await import("@/components/workbench/keys-dialog")).KeysDialog;
const loadSkip = async () => (await import("@/components/workbench/skip-dialog")).SkipDialog;
const loadConflict = async () => (await import("@/components/workbench/conflict-dialog")).ConflictDialog;

/** Long enough after opening a task that the scripts of the dialogs keep nobody waiting. */
const quietMs = 3000;

/** What asks for an answer before anything else. Its scripts come after those that a task needs to be worked on. */
export function WorkbenchDialogs({ overlay, journal, isComparing, onCompared, onSkip }: WorkbenchDialogsProps) {
  const { act } = useDesk();
  useEffect(() => {
    const timer = setTimeout(() => void Promise.allSettled([loadKeys(), loadSkip(), loadConflict()]), quietMs);
    return () => clearTimeout(timer);
  }, []);
  const close = () => act({ kind: "show", overlay: "marks" });
  const isConflictShown = journal.conflict !== null && isComparing;
  const KeysDialog = useLoaded({ load: loadKeys, isWanted: overlay === "keys", onFailed: close });
  const SkipDialog = useLoaded({ load: loadSkip, isWanted: overlay === "skip", onFailed: close });
  const ConflictDialog = useLoaded({ load: loadConflict, isWanted: isConflictShown, onFailed: onCompared });
  return (
    <>
      {KeysDialog ? <KeysDialog isOpen onClose={close} /> : null}
      {SkipDialog ? <SkipDialog isOpen onClose={close} onSkip={onSkip} /> : null}
      {ConflictDialog && journal.conflict ? (
        <ConflictDialog isOpen onClose={onCompared} journal={journal} conflict={journal.conflict} />
      ) : null}
    </>
  );
}
