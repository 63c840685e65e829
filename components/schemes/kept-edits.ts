"use client";

import { type KeptSchemeEdit, keptSchemeText, parseKeptScheme } from "@/lib/scheme/kept-scheme-edit";

const keyOf = (project: string) => `plumbline.scheme.${project}`;

/** Unsaved changes to a project's scheme that this browser has kept; null when there are none. */
export function readKeptEdit(project: string): KeptSchemeEdit | null {
  try {
    return parseKeptScheme(localStorage.getItem(keyOf(project)));
  } catch {
    return null;
  }
}

/** Keeps unsaved changes, or none any more. Says whether this browser does. */
export function keepEdit(project: string, kept: KeptSchemeEdit | null): boolean {
  try {
    if (kept) localStorage.setItem(keyOf(project), keptSchemeText(kept));
    else localStorage.removeItem(keyOf(project));
    return true;
  } catch {
    return false;
  }
}
