"use client";

import { keep, recall, useKept } from "@/components/ui/browser-memory";
import type { Command, CommandId } from "@/lib/workbench/command";
import { commands, findCommand } from "@/lib/workbench/commands";
import {
  type KeyChoices,
  noKeyChoices,
  parseKeyChoices,
  storedKeyChoices,
  withKeys,
} from "@/lib/workbench/key-choices";

const name = "plumbline.keys";

type Keys = { readonly choices: KeyChoices; readonly commands: readonly Command[] };
const ownKeys: Keys = { choices: noKeyChoices, commands };

/** Read again only when something else is kept. */
let read: { readonly kept: string | null; readonly keys: Keys } = { kept: null, keys: ownKeys };

function keysOf(kept: string | null): Keys {
  if (kept !== read.kept) {
    const choices = parseKeyChoices(kept, commands);
    read = { kept, keys: choices.size === 0 ? ownKeys : { choices, commands: withKeys(commands, choices) } };
  }
  return read.keys;
}

/** The commands with the keys of whoever uses this browser. */
export function keysNow(): Keys {
  return keysOf(recall(name));
}

/** Keeps other keys in this browser. */
export function chooseKeys(choices: KeyChoices): void {
  keep(name, choices.size === 0 ? null : storedKeyChoices(choices));
}

export function useKeysNow(): Keys {
  return keysOf(useKept(name));
}

/** The command with the keys that it has now. */
export function useCommand(id: CommandId): Command {
  return useKeysNow().commands.find((command) => command.id === id) ?? findCommand(id);
}
