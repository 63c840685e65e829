import { type KeyBinding, letterKey, modLetterKey, namedKey, signKey } from "@/lib/workbench/key-binding";

/** Keys outside the workbench, by where they work. The message files say what each does. */
export const keyHelp = [
  {
    place: "everywhere",
    lines: [
      { id: "palette", keys: [modLetterKey("k")] },
      { id: "close", keys: [namedKey("Esc")] },
    ],
  },
  {
    place: "list",
    lines: [
      { id: "search", keys: [signKey("/", "Slash", false)] },
      { id: "move", keys: [letterKey("j"), letterKey("k")] },
      { id: "open", keys: [namedKey("Enter")] },
      { id: "select", keys: [letterKey("x"), namedKey("Space")] },
      { id: "selectTo", keys: [letterKey("X")] },
    ],
  },
  { place: "task", lines: [{ id: "all", keys: [signKey("?", "Slash", true)] }] },
] as const satisfies readonly {
  readonly place: string;
  readonly lines: readonly { readonly id: string; readonly keys: readonly KeyBinding[] }[];
}[];
