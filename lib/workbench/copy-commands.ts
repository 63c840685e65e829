import type { Span } from "@/lib/annotations/annotation";
import type { Command } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { findEqualMark, findMark, newMark } from "@/lib/workbench/edit-mark";
import { letterKey } from "@/lib/workbench/key-binding";
import { canMark } from "@/lib/workbench/mark-text";
import { type MarkCopy, readMode } from "@/lib/workbench/screen";
import { annotationOf, type FreshIds, isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";

function copyOf({ type, loadBearing, evidence, severity, confidence, note }: Span): MarkCopy {
  return { type, loadBearing, evidence, severity, confidence, note };
}

/** Keeps what is said of the mark in hand, but not where it is nor what it is linked to. */
function copyMark(session: Session): Session {
  const mark = findMark(annotationOf(session), session.screen.markInHand);
  return mark ? withScreen(session, { copied: copyOf(mark) }) : session;
}

/** Marks what the cursor is on as the copied mark is; one of that type that is there already is said the same of. */
function pasteMark(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const { cursor, copied } = session.screen;
  if (copied === null) return session;
  const there = findEqualMark(annotationOf(session), copied.type, cursor);
  const span = { ...(there ?? newMark({ id: ids.item, type: copied.type }, cursor, context)), ...copied };
  const put = withChange(session, { change: { kind: "putSpan", span }, operationId: ids.operation }, context);
  return withScreen(put, { mode: readMode, markInHand: span.id });
}

/** Saying of other text what was said of a mark, and a word on it in passing. */
export const copyCommands: readonly Command[] = [
  {
    id: "copyMark",
    keys: [letterKey("c")],
    isRepeatable: false,
    isEnabled: ({ screen: { mode, markInHand } }) => mode.kind === "read" && markInHand !== null,
    run: copyMark,
  },
  {
    id: "pasteMark",
    keys: [letterKey("C")],
    isRepeatable: false,
    isEnabled: (session) => session.screen.copied !== null && canMark(session),
    run: pasteMark,
  },
  {
    id: "quickNote",
    keys: [letterKey("t")],
    isRepeatable: false,
    isEnabled: (session) => {
      const { mode, markInHand } = session.screen;
      return isDraft(session) && mode.kind === "read" && markInHand !== null;
    },
    run: (session) => withScreen(session, { overlay: "note" }),
  },
];
