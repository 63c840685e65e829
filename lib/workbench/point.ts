import { placeOfMark } from "@/lib/spans/mark-order";
import type { Place } from "@/lib/spans/place";
import { unitAt } from "@/lib/spans/reading";
import { snapSelection } from "@/lib/spans/words";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { findMark } from "@/lib/workbench/edit-mark";
import { readMode } from "@/lib/workbench/screen";
import { annotationOf, isDraft, type Session, withScreen } from "@/lib/workbench/session";

type Selection = { readonly place: Place; readonly isExact: boolean };

/**
 * The session with the cursor on a selection made by hand, and the palette beside it; while a mark is being linked the
 * selection is what to link it to. A selection of nothing but spaces does nothing.
 */
export function selectText(session: Session, { place, isExact }: Selection, context: WorkbenchContext): Session {
  const range = snapSelection(textOf(context, place.part), place, isExact);
  if (!range) return session;
  const { mode } = session.screen;
  const cursor = { part: place.part, ...range };
  if (mode.kind === "link") return withScreen(session, { cursor, mode: { ...mode, anchor: null } });
  const palette = { kind: "palette" as const, isFocused: false, back: readMode };
  return withScreen(session, { cursor, mode: isDraft(session) ? palette : readMode });
}

type Point = { readonly part: number; readonly offset: number; readonly spanId: string | null };

/** The session with the cursor on the sentence pointed at, and the mark there in hand; while linking, only the cursor. */
export function pointAt(session: Session, { part, offset, spanId }: Point, context: WorkbenchContext): Session {
  const range = unitAt(textOf(context, part), offset, "sentence");
  const cursor = range ? { part, ...range } : session.screen.cursor;
  const { mode } = session.screen;
  if (mode.kind === "link") return withScreen(session, { cursor, mode: { ...mode, anchor: null } });
  const pointed = { place: { part, start: offset, end: offset + 1 }, cursor };
  return withScreen(session, { cursor, pointed, mode: readMode, markInHand: spanId });
}

/** The session with a mark in hand and the cursor where it is; the same when there is no such mark. */
export function holdMark(session: Session, spanId: string): Session {
  return findMark(annotationOf(session), spanId)
    ? withScreen(session, { markInHand: spanId, mode: readMode })
    : session;
}

/** The session at a mark, with that mark in hand; the same when there is no such mark. */
export function takeMark(session: Session, spanId: string): Session {
  const mark = findMark(annotationOf(session), spanId);
  if (!mark) return session;
  const { part, start, end } = placeOfMark(mark);
  return withScreen(session, { cursor: { part, start, end }, markInHand: mark.id, mode: readMode });
}
