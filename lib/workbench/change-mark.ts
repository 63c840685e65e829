import type { Span } from "@/lib/annotations/annotation";
import type { OffsetRange } from "@/lib/spans/offset-range";
import { snapSelection } from "@/lib/spans/words";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { findMark, withPlaces } from "@/lib/workbench/edit-mark";
import { annotationOf, type FreshIds, type Session, withChange, withScreen } from "@/lib/workbench/session";

/** What is said of a mark besides its place. */
export type MarkFields = Partial<Omit<Span, "id" | "ranges">>;

type Description = { readonly spanId: string; readonly fields: MarkFields; readonly ids: FreshIds };

/** The session with something said of a mark; the same when there is no such mark. */
export function describeMark(
  session: Session,
  { spanId, fields, ids }: Description,
  context: WorkbenchContext,
): Session {
  const mark = findMark(annotationOf(session), spanId);
  return mark ? putMark(session, { span: { ...mark, ...fields }, ids }, context) : session;
}

export type EdgeMove = {
  readonly spanId: string;
  readonly rangeIndex: number;
  readonly range: OffsetRange;
  readonly isExact: boolean;
  readonly ids: FreshIds;
};

/** The session with one range of a mark from here to there instead, snapped as a selection is. */
export function moveEdge(session: Session, move: EdgeMove, context: WorkbenchContext): Session {
  const mark = findMark(annotationOf(session), move.spanId);
  const moved = mark?.ranges[move.rangeIndex];
  const range = moved && snapSelection(textOf(context, moved.part), move.range, move.isExact);
  if (!mark || !range) return session;
  const places = mark.ranges.with(move.rangeIndex, { ...moved, ...range });
  return putMark(session, { span: withPlaces(mark, places, context), ids: move.ids }, context);
}

function putMark(
  session: Session,
  { span, ids }: { readonly span: Span; readonly ids: FreshIds },
  context: WorkbenchContext,
): Session {
  const put = withChange(session, { change: { kind: "putSpan", span }, operationId: ids.operation }, context);
  return withScreen(put, { markInHand: span.id });
}
