"use client";

import { markdownPart } from "@/components/workbench/markdown-part";
import { laterPart } from "@/components/workbench/use-loaded";
import type { Mode, Overlay } from "@/lib/workbench/screen";

/**
 * What nobody needs in the first seconds to read, mark, answer and save. The scripts come when someone asks for them, or
 * after all that a task needs: see `loadLaterParts`.
 */
export const laterParts = {
  conflict: laterPart(async () => (await import("@/components/workbench/conflict-dialog")).ConflictDialog),
  edgeBar: laterPart(async () => (await import("@/components/workbench/edge-bar")).EdgeBar),
  edgeHandles: laterPart(async () => (await import("@/components/workbench/edge-handles")).EdgeHandles),
  guideline: laterPart(async () => (await import("@/components/workbench/guideline-drawer")).GuidelineDrawer),
  history: laterPart(async () => (await import("@/components/workbench/history-dialog")).HistoryDialog),
  keys: laterPart(async () => (await import("@/components/workbench/keys-dialog")).KeysDialog),
  linkBar: laterPart(async () => (await import("@/components/workbench/link-bar")).LinkBar),
  linkLines: laterPart(async () => (await import("@/components/workbench/link-lines")).LinkLines),
  markdown: markdownPart,
  markEditor: laterPart(async () => (await import("@/components/workbench/mark-editor")).MarkEditor),
  marksHere: laterPart(async () => (await import("@/components/workbench/marks-here")).MarksHere),
  notices: laterPart(async () => (await import("@/components/workbench/notices")).Notices),
  quickNote: laterPart(async () => (await import("@/components/workbench/quick-note")).QuickNote),
  search: laterPart(async () => (await import("@/components/workbench/search-bar")).SearchBar),
  skip: laterPart(async () => (await import("@/components/workbench/skip-dialog")).SkipDialog),
  statusLine: laterPart(async () => (await import("@/components/workbench/status-line")).StatusLine),
  submissionNotes: laterPart(async () => (await import("@/components/workbench/submission-notes")).SubmissionNotes),
  turnJump: laterPart(async () => (await import("@/components/workbench/turn-jump")).TurnJump),
} as const;

/** Brings those that are not here yet. @throws When one does not come; all can be tried again. */
export async function loadLaterParts(): Promise<void> {
  await Promise.all(Object.values(laterParts).map(({ load }) => load()));
}

type Layer = Overlay | Mode["kind"];

/**
 * Whether what has just been asked for is still on its way: what is typed meanwhile is meant for a field, and what a bar
 * says must be said otherwise.
 */
export function isAwaited(layer: Layer): boolean {
  return layers[layer]?.part() === null;
}

const layers: { readonly [Each in Layer]?: { readonly part: () => unknown } } = {
  search: laterParts.search,
  note: laterParts.quickNote,
  turn: laterParts.turnJump,
  link: laterParts.linkBar,
  edge: laterParts.edgeBar,
};
