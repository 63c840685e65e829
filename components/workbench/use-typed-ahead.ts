"use client";

import { useEffect } from "react";
import { typedAhead } from "@/components/workbench/typed-ahead";

/**
 * Gives a field what was typed for it while its script was on its way, as if it were typed now. The field has the focus
 * when this is used.
 */
export function useTypedAhead(): void {
  useEffect(() => void typeAgain(typedAhead.splice(0)), []);
}

async function typeAgain(keys: readonly KeyboardEvent[]): Promise<void> {
  for (const event of keys) {
    // One after the other: Enter may close the field, and what follows is then meant for the text.
    await Promise.resolve();
    typeKey(event);
  }
}

function typeKey(event: KeyboardEvent): void {
  const { activeElement: field } = document;
  // Whoever takes a key prevents what the browser would do with it.
  const isTaken = field?.dispatchEvent(new KeyboardEvent("keydown", event)) === false;
  if (isTaken || !(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  if (event.key === "Enter") field.form?.requestSubmit();
  else write(field, event.key);
}

/** Writes a character, or takes one away, where one writes. */
function write(field: HTMLInputElement | HTMLTextAreaElement, key: string): void {
  const end = field.selectionEnd ?? field.value.length;
  const start = field.selectionStart ?? end;
  const isTakenAway = key === "Backspace";
  const before = isTakenAway && start === end ? ([...field.value.slice(0, start)].at(-1)?.length ?? 0) : 0;
  field.setRangeText(isTakenAway ? "" : key, start - before, end, "end");
  field.dispatchEvent(new InputEvent("input", { bubbles: true }));
}
