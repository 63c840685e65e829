"use client";

import { useSyncExternalStore } from "react";
import type { Command, CommandId } from "@/lib/workbench/command";
import { commands, findCommand } from "@/lib/workbench/commands";
import {
  type KeyChoices,
  noKeyChoices,
  parseKeyChoices,
  storedKeyChoices,
  withKeys,
} from "@/lib/workbench/key-choices";

const storageKey = "plumbline.keys";

type Keys = { readonly choices: KeyChoices; readonly commands: readonly Command[] };
const ownKeys: Keys = { choices: noKeyChoices, commands };

let keys: Keys | null = null;
const listeners = new Set<() => void>();

function keysOf(choices: KeyChoices): Keys {
  return choices.size === 0 ? ownKeys : { choices, commands: withKeys(commands, choices) };
}

/** The commands with the keys of whoever uses this browser. */
export function keysNow(): Keys {
  keys ??= keysOf(parseKeyChoices(read(), commands));
  return keys;
}

function read(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Keeps other keys in this browser; one that keeps nothing has them until the page is left. */
export function chooseKeys(choices: KeyChoices): void {
  keys = keysOf(choices);
  try {
    if (choices.size === 0) localStorage.removeItem(storageKey);
    else localStorage.setItem(storageKey, storedKeyChoices(choices));
  } catch {
    // Said above.
  }
  for (const tell of listeners) tell();
}

function subscribe(tell: () => void): () => void {
  const onStorage = ({ key }: StorageEvent) => {
    if (key !== storageKey) return;
    keys = null;
    tell();
  };
  listeners.add(tell);
  window.addEventListener("storage", onStorage);
  return () => {
    listeners.delete(tell);
    window.removeEventListener("storage", onStorage);
  };
}

export function useKeysNow(): Keys {
  return useSyncExternalStore(subscribe, keysNow, () => ownKeys);
}

/** The command with the keys that it has now. */
export function useCommand(id: CommandId): Command {
  return useKeysNow().commands.find((command) => command.id === id) ?? findCommand(id);
}
