"use client";

import { keep, recall } from "@/components/ui/browser-memory";
import { type KeptSchemeEdit, keptSchemeText, parseKeptScheme } from "@/lib/scheme/kept-scheme-edit";

const nameOf = (project: string) => `plumbline.scheme.${project}`;

/** Unsaved changes to a project's scheme that this browser has kept; null when there are none. */
export function readKeptEdit(project: string): KeptSchemeEdit | null {
  return parseKeptScheme(recall(nameOf(project)));
}

/** Keeps unsaved changes, or none any more. Says whether they outlive the page. */
export function keepEdit(project: string, kept: KeptSchemeEdit | null): boolean {
  return keep(nameOf(project), kept && keptSchemeText(kept));
}
