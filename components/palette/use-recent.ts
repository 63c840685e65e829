"use client";

import { useState } from "react";
import type { PaletteCommand } from "@/lib/palette/palette-command";
import { type Recent, recentSchema, remember } from "@/lib/palette/recent-commands";

/** A browser may forbid storage altogether, and what is stored may be of another version: then nothing is recent. */
function read(key: string): Recent {
  try {
    return recentSchema.parse(JSON.parse(window.localStorage.getItem(key) ?? "[]"));
  } catch {
    return [];
  }
}

/** What this viewer chose last in this browser's palette. */
export function useRecent(viewerId: string): readonly [Recent, (command: PaletteCommand) => void] {
  const key = `plumbline.recent.${viewerId}`;
  const [recent] = useState(() => read(key));
  const write = (command: PaletteCommand) => {
    try {
      window.localStorage.setItem(key, JSON.stringify(remember(recent, command)));
    } catch {
      return;
    }
  };
  return [recent, write];
}
