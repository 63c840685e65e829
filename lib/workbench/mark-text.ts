import type { WorkbenchContext } from "@/lib/workbench/context";
import { findEqualMark, newMark } from "@/lib/workbench/edit-mark";
import { readMode } from "@/lib/workbench/screen";
import { annotationOf, type FreshIds, isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";

/** True when what the cursor is on can be marked. */
export function canMark(session: Session): boolean {
  const { cursor, mode } = session.screen;
  return isDraft(session) && mode.kind !== "link" && mode.kind !== "edge" && cursor.start < cursor.end;
}

/** Marks what the cursor is on and takes the mark in hand; a mark that is there already is only taken in hand. */
export function markCursor(
  session: Session,
  { type, ids }: { readonly type: string; readonly ids: FreshIds },
  context: WorkbenchContext,
): Session {
  const { cursor } = session.screen;
  const there = findEqualMark(annotationOf(session), type, cursor);
  const screen = { mode: readMode, markInHand: there?.id ?? ids.item, lastType: type };
  if (there) return withScreen(session, screen);
  const span = newMark({ id: ids.item, type }, cursor, context);
  return withScreen(
    withChange(session, { change: { kind: "putSpan", span }, operationId: ids.operation }, context),
    screen,
  );
}
