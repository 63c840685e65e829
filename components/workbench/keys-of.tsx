"use client";

import { Kbd } from "@/components/ui/kbd";
import { useDesk } from "@/components/workbench/desk";
import { useCommand } from "@/components/workbench/key-store";
import type { CommandId } from "@/lib/workbench/command";
import { keyCaps } from "@/lib/workbench/key-binding";

/** How the names of keys are drawn where space is short. */
const signs: Readonly<Record<string, string>> = {
  Shift: "⇧",
  Enter: "⏎",
  Backspace: "⌫",
  Escape: "Esc",
  Delete: "Del",
};

/** The first key of a command, as a hint beside its button. Screen readers get it from the button's own attribute. */
export function KeysOf({ command }: { readonly command: CommandId | null }) {
  return command ? <Keys command={command} /> : null;
}

function Keys({ command }: { readonly command: CommandId }) {
  const { platform } = useDesk();
  const [binding] = useCommand(command).keys;
  if (!binding) return null;
  return (
    <span aria-hidden="true" className="whitespace-nowrap">
      <Kbd>{keyCaps(binding, platform).map((cap) => signs[cap] ?? cap)}</Kbd>
    </span>
  );
}
