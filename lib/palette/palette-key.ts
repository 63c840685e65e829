import type { Platform } from "@/lib/workbench/key-binding";

/** A key press, as `KeyboardEvent` tells it. */
type Press = {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
};

/** Whether a key press is Ctrl+K, or Cmd+K on a Mac; on layouts without Latin letters the key in the place of K. */
export function isPaletteKey({ key, code, ctrlKey, metaKey, altKey, shiftKey }: Press, platform: Platform): boolean {
  const hasModifier = platform === "mac" ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!hasModifier || altKey || shiftKey) return false;
  return key.toLowerCase() === "k" || ((key.codePointAt(0) ?? 0) > 0x7f && code === "KeyK");
}
