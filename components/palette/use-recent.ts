"use client";

import { useState } from "react";
import { keep, recall } from "@/components/ui/browser-memory";
import type { PaletteCommand } from "@/lib/palette/palette-command";
import { type Recent, recentSchema, remember } from "@/lib/palette/recent-commands";

/** What is kept may be of another version: then nothing is recent. */
function read(name: string): Recent {
  try {
    return recentSchema.parse(JSON.parse(recall(name) ?? "[]"));
  } catch {
    return [];
  }
}

/** What this viewer chose last in this browser's palette. */
export function useRecent(viewerId: string): readonly [Recent, (command: PaletteCommand) => void] {
  const name = `plumbline.recent.${viewerId}`;
  const [recent] = useState(() => read(name));
  return [recent, (command) => void keep(name, JSON.stringify(remember(recent, command)))];
}
