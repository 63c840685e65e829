"use client";

import { ConflictDialog } from "@/components/workbench/conflict-dialog";
import { useDesk } from "@/components/workbench/desk";
import { KeysDialog } from "@/components/workbench/keys-dialog";
import { SkipDialog } from "@/components/workbench/skip-dialog";
import type { Journal } from "@/lib/annotations/journal";
import type { Screen } from "@/lib/workbench/screen";

type WorkbenchDialogsProps = {
  readonly overlay: Screen["overlay"];
  readonly journal: Journal;
  readonly isComparing: boolean;
  readonly onCompared: () => void;
  readonly onSkip: (reason: string) => Promise<string | null>;
};

/** What asks for an answer before anything else. */
export function WorkbenchDialogs({ overlay, journal, isComparing, onCompared, onSkip }: WorkbenchDialogsProps) {
  const { act } = useDesk();
  const close = () => act({ kind: "show", overlay: "marks" });
  return (
    <>
      <KeysDialog isOpen={overlay === "keys"} onClose={close} />
      <SkipDialog isOpen={overlay === "skip"} onClose={close} onSkip={onSkip} />
      {journal.conflict ? (
        <ConflictDialog
          isOpen={isComparing}
          onClose={onCompared}
          newer={journal.conflict.annotation}
          mine={journal.annotation}
          waiting={journal.pending.length}
        />
      ) : null}
    </>
  );
}
