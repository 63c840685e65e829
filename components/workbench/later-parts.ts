"use client";

import { markdownPart } from "@/components/workbench/markdown-part";
import { laterPart } from "@/components/workbench/use-loaded";

/**
 * What nobody needs in the first seconds to read, mark, answer and save. The scripts come when someone asks for them, or
 * after all that a task needs: see `loadLaterParts`.
 */
export const laterParts = {
  conflict: laterPart(async () => (await import("@/components/workbench/conflict-dialog")).ConflictDialog),
  edgeHandles: laterPart(async () => (await import("@/components/workbench/edge-handles")).EdgeHandles),
  guideline: laterPart(async () => (await import("@/components/workbench/guideline-drawer")).GuidelineDrawer),
  history: laterPart(async () => (await import("@/components/workbench/history-dialog")).HistoryDialog),
  keys: laterPart(async () => (await import("@/components/workbench/keys-dialog")).KeysDialog),
  linkBar: laterPart(async () => (await import("@/components/workbench/link-bar")).LinkBar),
  linkLines: laterPart(async () => (await import("@/components/workbench/link-lines")).LinkLines),
  markdown: markdownPart,
  markEditor: laterPart(async () => (await import("@/components/workbench/mark-editor")).MarkEditor),
  skip: laterPart(async () => (await import("@/components/workbench/skip-dialog")).SkipDialog),
  statusLine: laterPart(async () => (await import("@/components/workbench/status-line")).StatusLine),
  submissionNotes: laterPart(async () => (await import("@/components/workbench/submission-notes")).SubmissionNotes),
  turnJump: laterPart(async () => (await import("@/components/workbench/turn-jump")).TurnJump),
} as const;

/** Brings all of them; what does not come is tried again when someone asks for it. */
export async function loadLaterParts(): Promise<void> {
  await Promise.allSettled(Object.values(laterParts).map(({ load }) => load()));
}
