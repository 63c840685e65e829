import { trimRange } from "@/lib/spans/offset-range";
import { overlaps, type Place, subtractPlace } from "@/lib/spans/place";
import type { Command } from "@/lib/workbench/command";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { findMark, withPlaces } from "@/lib/workbench/edit-mark";
import { letterKey } from "@/lib/workbench/key-binding";
import { canMark } from "@/lib/workbench/mark-text";
import { readMode } from "@/lib/workbench/screen";
import { annotationOf, type FreshIds, type Session, withChange, withScreen } from "@/lib/workbench/session";

const inHandOf = (session: Session) => findMark(annotationOf(session), session.screen.markInHand);

/** What is left of the mark in hand without what the cursor is on, and without the spaces there; null when nothing is. */
function placesLeft(session: Session, context: WorkbenchContext): readonly Place[] | null {
  const { cursor } = session.screen;
  const mark = inHandOf(session);
  if (!mark?.ranges.some((range) => overlaps(range, cursor))) return null;
  const left = subtractPlace(mark.ranges, cursor).flatMap((place) => {
    const range = trimRange(textOf(context, place.part), place);
    return range ? [{ part: place.part, ...range }] : [];
  });
  return left.length > 0 ? left : null;
}

function putPlaces(
  session: Session,
  { places, ids }: { readonly places: readonly Place[]; readonly ids: FreshIds },
  context: WorkbenchContext,
): Session {
  const mark = inHandOf(session);
  if (!mark) return session;
  const change = { kind: "putSpan" as const, span: withPlaces(mark, places, context) };
  return withScreen(withChange(session, { change, operationId: ids.operation }, context), { mode: readMode });
}

/** Marks of several pieces: adding to the mark in hand, and taking out of it. */
export const rangeCommands: readonly Command[] = [
  {
    id: "addRange",
    keys: [letterKey("a")],
    isRepeatable: false,
    isEnabled: (session) => session.screen.markInHand !== null && canMark(session),
    run: (session, context, ids) => {
      const places = [...(inHandOf(session)?.ranges ?? []), session.screen.cursor];
      return putPlaces(session, { places, ids }, context);
    },
  },
  {
    id: "removeRange",
    keys: [letterKey("A")],
    isRepeatable: false,
    isEnabled: (session, context) => canMark(session) && placesLeft(session, context) !== null,
    run: (session, context, ids) => {
      const places = placesLeft(session, context);
      return places ? putPlaces(session, { places, ids }, context) : session;
    },
  },
];
