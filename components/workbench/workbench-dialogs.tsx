"use client";

import { lazy, Suspense, useEffect } from "react";
import { useDesk } from "@/components/workbench/desk";
import type { Journal } from "@/lib/annotations/journal";
import type { Screen } from "@/lib/workbench/screen";

type WorkbenchDialogsProps = {
  readonly overlay: Screen["overlay"];
  readonly journal: Journal;
  readonly isComparing: boolean;
  readonly onCompared: () => void;
  readonly onSkip: (reason: string) => Promise<string | null>;
};

const loadKeys = () => import("@/components/workbench/keys-dialog");
const loadSkip = () => import("@/components/workbench/skip-dialog");
const loadConflict = () => import("@/components/workbench/conflict-dialog");

const KeysDialog = lazy(async () => ({ default: (await loadKeys()).KeysDialog }));
const SkipDialog = lazy(async () => ({ default: (await loadSkip()).SkipDialog }));
const ConflictDialog = lazy(async () => ({ default: (await loadConflict()).ConflictDialog }));

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
  return (
    <Suspense>
      {overlay === "keys" ? <KeysDialog isOpen onClose={close} /> : null}
      {overlay === "skip" ? <SkipDialog isOpen onClose={close} onSkip={onSkip} /> : null}
      {journal.conflict && isComparing ? (
        <ConflictDialog
          isOpen
          onClose={onCompared}
          newer={journal.conflict.annotation}
          mine={journal.annotation}
          waiting={journal.pending.length}
        />
      ) : null}
    </Suspense>
  );
}
