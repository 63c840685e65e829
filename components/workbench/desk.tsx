"use client";

import { createContext, useContext } from "react";
import { v7 as uuid } from "uuid";
import type { CommandId } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import type { Platform } from "@/lib/workbench/key-binding";
import type { SessionEvent } from "@/lib/workbench/step-session";

type WithoutIds<Event> = Event extends unknown ? Omit<Event, "ids"> : never;
/** An event as a component makes it: the ids come with dispatching. */
export type Deed = WithoutIds<SessionEvent>;

/** What every piece of the workbench may reach. It never changes while a task is open, so it makes nothing draw again. */
export type Desk = {
  readonly context: WorkbenchContext;
  readonly platform: Platform;
  readonly act: (deed: Deed) => void;
  readonly run: (command: CommandId) => void;
  /** Whether the command would do anything now: to be asked when it is offered, since it changes without drawing anew. */
  readonly isEnabled: (command: CommandId) => boolean;
  /** Brings the beginning of a part into sight, with the cursor on it. */
  readonly goTo: (part: number) => void;
  /** Puts the focus back into the text. */
  readonly focusText: () => void;
};

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = useContext(DeskContext);
  if (!desk) throw new Error("Outside a workbench");
  return desk;
}

/** The event with fresh ids, which a pure reducer cannot make. */
export function withIds(deed: Deed): SessionEvent {
  const ids = { operation: uuid(), item: uuid() };
  switch (deed.kind) {
    case "command":
    case "chooseType":
    case "moveEdge":
    case "describeMark":
    case "setAnswer":
    case "setNote":
    case "setDiscussion":
    case "restore":
      return { ...deed, ids };
    default:
      return deed;
  }
}
