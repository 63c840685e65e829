"use client";

import { type RefObject, useCallback, useEffect, useLayoutEffect, useMemo, useReducer, useRef, useState } from "react";
import { type Deed, type Desk, withIds } from "@/components/workbench/desk";
import { useKeys } from "@/components/workbench/use-keys";
import { openJournal } from "@/lib/annotations/journal";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";
import type { StoredJournal } from "@/lib/annotations/stored-journal";
import type { OpenTask } from "@/lib/tasks/task";
import type { CommandId } from "@/lib/workbench/command";
import { findCommand } from "@/lib/workbench/commands";
import { workbenchContext } from "@/lib/workbench/context";
import { comeBack, type PlaceLeft } from "@/lib/workbench/place-left";
import { platformOf } from "@/lib/workbench/platform";
import { openSession, type Session } from "@/lib/workbench/session";
import { type SessionEvent, stepSession } from "@/lib/workbench/step-session";

type Work = {
  readonly session: Session;
  readonly desk: Desk;
  /** What was done last, and whether the text should follow it. */
  readonly lastDeed: RefObject<LastDeed>;
};
export type LastDeed = { readonly deed: Deed | null; readonly isRevealed: boolean };

type WorkOptions = {
  readonly task: OpenTask;
  /** The annotation as the server has it. */
  readonly server: RevisedAnnotation;
  /** What an earlier visit left in the browser. */
  readonly stored: StoredJournal | null;
  /** Where the task was left before; null when it is new. */
  readonly left: PlaceLeft | null;
  readonly pane: RefObject<HTMLElement | null>;
  /** Told of a command before it runs. */
  readonly onCommand: (command: CommandId) => void;
};

/** What is done by hand moves nothing under the hand. */
const byHand: ReadonlySet<Deed["kind"]> = new Set(["pointAt", "selectText", "moveEdge", "journal"]);

/** The session of an open task, and everything that changes it. */
export function useDeskWork({ task, server, stored, left, pane, onCommand }: WorkOptions): Work {
  const { scheme, parts, cue } = task;
  const context = useMemo(() => workbenchContext({ scheme, parts, cue }), [scheme, parts, cue]);
  const [session, dispatch] = useReducer(
    (now: Session, event: SessionEvent) => stepSession(now, event, context),
    null,
    () => comeBack(openSession(openJournal(server, stored), context), left, context),
  );
  const [platform] = useState(() => platformOf(navigator));
  const lastDeed = useRef<LastDeed>({ deed: null, isRevealed: left !== null });
  const latest = useRef({ session, onCommand });
  useLayoutEffect(() => {
    latest.current = { session, onCommand };
  });

  const act = useCallback((deed: Deed) => {
    if (deed.kind !== "journal") lastDeed.current = { deed, isRevealed: !byHand.has(deed.kind) };
    dispatch(withIds(deed));
  }, []);
  const run = useCallback(
    (command: CommandId) => {
      latest.current.onCommand(command);
      act({ kind: "command", command });
    },
    [act],
  );
  const goTo = useCallback(
    (part: number) => {
      const offset = context.texts.get(part)?.search(/\S/) ?? 0;
      act({ kind: "pointAt", part, offset: Math.max(0, offset), spanId: null });
      lastDeed.current = { deed: null, isRevealed: true };
    },
    [act, context],
  );
  const focusText = useCallback(() => pane.current?.focus({ preventScroll: true }), [pane]);
  const isEnabled = useCallback(
    (command: CommandId) => findCommand(command).isEnabled(latest.current.session, context),
    [context],
  );
  const screen = useCallback(() => latest.current.session.screen, []);
  useKeys({ platform, screen, isEnabled, run });
  // What had the focus may be gone: it is never lost. On its way from one field to the next it is nowhere for a moment.
  useEffect(() => {
    const timer = setTimeout(() => {
      if (document.activeElement === document.body) focusText();
    });
    return () => clearTimeout(timer);
  });

  const desk = useMemo(
    () => ({ context, platform, act, run, isEnabled, goTo, focusText }),
    [context, platform, act, run, isEnabled, goTo, focusText],
  );
  return { session, desk, lastDeed };
}
