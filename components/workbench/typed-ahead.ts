"use client";

/** Keys pressed for a field whose script is still on its way, in their order: see `useTypedAhead`. */
export const typedAhead: KeyboardEvent[] = [];

/** Keeps a key for the field if it is for what is written there; the others mean to it what they mean anywhere. */
export function typeAhead(event: KeyboardEvent): void {
  const { key, ctrlKey, altKey, metaKey } = event;
  // AltGr, which some letters and signs are written with, is Ctrl and Alt at once on Windows.
  if (metaKey || (ctrlKey && !altKey) || !/^(.|Enter|Backspace)$/u.test(key)) return;
  event.preventDefault();
  typedAhead.push(event);
}
