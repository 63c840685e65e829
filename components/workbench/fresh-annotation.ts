"use client";

import { journalDoor } from "@/components/workbench/journal-door";
import type { RevisedAnnotation } from "@/lib/annotations/journal-answer";

/**
 * The latest revision of each draft that this window has seen. Going back in the browser shows a page as it was left, and
 * reloading one asks for it before its last change has arrived: changes made on what such a page came with would look
 * like someone else's conflict.
 */
const keyOf = (task: string) => `plumbline.revision.${task}`;

/** Notes that this window has seen a draft at this revision. */
export function noteRevision(task: string, revision: number): void {
  try {
    sessionStorage.setItem(keyOf(task), String(Math.max(revision, seenRevision(task))));
  } catch {
    // Without storage an old page is found out by the server, as a conflict.
  }
}

function seenRevision(task: string): number {
  try {
    return Number(sessionStorage.getItem(keyOf(task)) ?? 0);
  } catch {
    return 0;
  }
}

type Draft = { readonly task: string; readonly url: string };

/** The annotation that came with the page; the server's, when this window knows that the page's is old. */
export async function freshAnnotation({ task, url }: Draft, ofPage: RevisedAnnotation): Promise<RevisedAnnotation> {
  if (seenRevision(task) <= ofPage.revision) return ofPage;
  const outcome = await journalDoor(url).run({ kind: "reload" }, 0);
  return outcome.kind === "reloaded" ? outcome.server : ofPage;
}
