"use client";

import { createContext, useContext } from "react";

const none: readonly number[] = [];
const FoldedTurns = createContext(none);

/** Tells the turns which of them are folded when a task is opened, by their numbers. */
export const FoldedTurnsProvider = FoldedTurns.Provider;

/** Whether a turn is open when the task is opened. */
export function useIsOpenAtFirst(turn: number): boolean {
  return !useContext(FoldedTurns).includes(turn);
}
