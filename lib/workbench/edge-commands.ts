import { extendByCharacter, isRightToLeft } from "@/lib/spans/characters";
import { graphemeAt } from "@/lib/spans/graphemes";
import { moveEdge } from "@/lib/workbench/change-mark";
import type { Command, PlainCommandId } from "@/lib/workbench/command";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import type { Edge } from "@/lib/workbench/edge";
import { findMark } from "@/lib/workbench/edit-mark";
import { letterKey, namedKey } from "@/lib/workbench/key-binding";
import { readMode } from "@/lib/workbench/screen";
import { annotationOf, type FreshIds, isDraft, type Session, withScreen } from "@/lib/workbench/session";

/** Takes hold of an edge of the mark in hand: the end where the cursor is; asked again, of the next one. */
function holdEdge(session: Session, context: WorkbenchContext): Session {
  const { mode, cursor, markInHand } = session.screen;
  const mark = findMark(annotationOf(session), markInHand);
  if (!mark) return session;
  const isHeld = mode.kind === "edge";
  const here = mark.ranges.findIndex(
    ({ part, start, end }) => part === cursor.part && start < cursor.end && end > cursor.start,
  );
  const isNextRange = isHeld && mode.edge === "start";
  const index = isHeld ? (mode.rangeIndex + (isNextRange ? 1 : 0)) % mark.ranges.length : Math.max(0, here);
  const range = mark.ranges[index];
  if (!range) return session;
  const edge: Edge = isHeld && !isNextRange ? "start" : "end";
  const text = textOf(context, range.part);
  return withScreen(session, {
    mode: {
      kind: "edge",
      spanId: mark.id,
      rangeIndex: index,
      edge,
      // One character stays in any case: a mark is never empty.
      anchor: edge === "end" ? graphemeAt(text, range.start) : graphemeAt(text, range.end - 1),
      from: isHeld ? mode.from : cursor,
    },
    cursor: { part: range.part, start: range.start, end: range.end },
  });
}

/** Puts the edge where it was moved to: one change, and one step to undo. */
export function putEdge(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const { mode, cursor } = session.screen;
  if (mode.kind !== "edge") return session;
  const { spanId, rangeIndex } = mode;
  const range = { start: cursor.start, end: cursor.end };
  const moved = moveEdge(session, { spanId, rangeIndex, range, isExact: true, ids }, context);
  return withScreen(moved, { mode: readMode });
}

/** Moves the end of a selection, or the edge that is held, by a character to the side that the key points to. */
function moveBy(session: Session, context: WorkbenchContext, side: "left" | "right"): Session {
  const { mode, cursor } = session.screen;
  if ((mode.kind !== "select" && mode.kind !== "edge" && mode.kind !== "link") || mode.anchor === null) return session;
  const text = textOf(context, cursor.part);
  const isForward = (side === "right") !== isRightToLeft(text, cursor.start);
  const extent = { anchor: mode.anchor, selection: cursor };
  const range = extendByCharacter(text, extent, isForward ? "forward" : "backward");
  return withScreen(session, { cursor: { part: cursor.part, ...range } });
}

function characterStep(id: PlainCommandId, key: string, side: "left" | "right"): Command {
  return {
    id,
    keys: [namedKey(key)],
    isRepeatable: true,
    isEnabled: ({ screen: { mode } }) =>
      mode.kind === "select" || mode.kind === "edge" || (mode.kind === "link" && mode.anchor !== null),
    run: (session, context) => moveBy(session, context, side),
  };
}

/** Moving the edges of the mark in hand, and of a selection exactly. */
export const edgeCommands: readonly Command[] = [
  {
    id: "moveEdge",
    keys: [letterKey("m")],
    isRepeatable: false,
    isEnabled: (session) => {
      const { mode, markInHand } = session.screen;
      return isDraft(session) && markInHand !== null && (mode.kind === "read" || mode.kind === "edge");
    },
    run: holdEdge,
  },
  characterStep("characterLeft", "ArrowLeft", "left"),
  characterStep("characterRight", "ArrowRight", "right"),
];
