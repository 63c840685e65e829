import { quotePlace } from "@/lib/spans/place";
import type { Command } from "@/lib/workbench/command";
import { textOf, type WorkbenchContext } from "@/lib/workbench/context";
import { putEdge } from "@/lib/workbench/edge-commands";
import { findMark, withLink } from "@/lib/workbench/edit-mark";
import { letterKey, namedKey } from "@/lib/workbench/key-binding";
import { findTarget, usualLink } from "@/lib/workbench/link-target";
import { canMark } from "@/lib/workbench/mark-text";
import { readMode } from "@/lib/workbench/screen";
import { annotationOf, type FreshIds, isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";

/** Begins a selection at the cursor, or lets it go when there is one. */
function startSelection(session: Session): Session {
  const { cursor, mode } = session.screen;
  const anchor = { start: cursor.start, end: cursor.end };
  if (mode.kind === "read") return withScreen(session, { mode: { kind: "select", anchor } });
  if (mode.kind === "link" && mode.anchor === null) return withScreen(session, { mode: { ...mode, anchor } });
  return back(session);
}

/** Goes over the places that the mark in hand is usually linked to; asked again, over those of the next kind. */
function link(session: Session, context: WorkbenchContext): Session {
  const { mode, cursor, markInHand } = session.screen;
  const isLinking = mode.kind === "link";
  const mark = findMark(annotationOf(session), isLinking ? mode.spanId : markInHand);
  if (!mark) return session;
  const scope = isLinking ? mode.scope : usualLink(mark.type).scope;
  const found = findTarget(mark, { scope, isNext: isLinking }, context);
  if (!found) return session;
  const from = isLinking ? mode.from : cursor;
  const relation = isLinking ? mode.relation : usualLink(mark.type).relation;
  return withScreen(session, {
    mode: { kind: "link", spanId: mark.id, scope: found.scope, relation, from, anchor: null },
    cursor: found.target,
  });
}

/** Links the mark to what the cursor is on, puts the edge that is held there, or offers the span types for it. */
function confirm(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const { mode, cursor } = session.screen;
  if (mode.kind === "edge") return putEdge(session, context, ids);
  if (mode.kind !== "link") {
    const under = mode.kind === "palette" ? mode.back : mode;
    return withScreen(session, { mode: { kind: "palette", isFocused: true, back: under } });
  }
  const mark = findMark(annotationOf(session), mode.spanId);
  if (!mark) return session;
  const range = quotePlace(textOf(context, cursor.part), cursor);
  const span = withLink(mark, { id: ids.item, relation: mode.relation }, range);
  const linked = withScreen(session, { mode: readMode, cursor: mode.from, markInHand: mark.id });
  const change = { kind: "putSpan" as const, span };
  return span === mark ? linked : withChange(linked, { change, operationId: ids.operation }, context);
}

/** One step back: what lies over the panel, the palette, a selection, linking, the mark in hand. */
function back(session: Session): Session {
  const { mode, overlay, cursor } = session.screen;
  if (overlay !== "marks") return withScreen(session, { overlay: "marks" });
  switch (mode.kind) {
    case "palette":
      return withScreen(session, { mode: mode.back });
    case "select":
      return withScreen(session, { mode: readMode, cursor: { part: cursor.part, ...mode.anchor } });
    case "edge":
      return withScreen(session, { mode: readMode, cursor: mode.from });
    case "link":
      if (mode.anchor === null) return withScreen(session, { mode: readMode, cursor: mode.from });
      return withScreen(session, { mode: { ...mode, anchor: null }, cursor: { part: cursor.part, ...mode.anchor } });
    case "read":
      return withScreen(session, { markInHand: null });
  }
}

const hasTarget = ({ screen: { cursor } }: Session) => cursor.start < cursor.end;

/** Selecting, linking, confirming and going back. */
export const selectionCommands: readonly Command[] = [
  {
    id: "startSelection",
    keys: [letterKey("v")],
    isRepeatable: false,
    isEnabled: (session) =>
      session.screen.mode.kind !== "palette" && session.screen.mode.kind !== "edge" && hasTarget(session),
    run: startSelection,
  },
  {
    id: "link",
    keys: [letterKey("l")],
    isRepeatable: false,
    isEnabled: (session) => {
      const { mode, markInHand } = session.screen;
      return (
        isDraft(session) &&
        (mode.kind === "link" || (mode.kind !== "palette" && mode.kind !== "edge" && markInHand !== null))
      );
    },
    run: link,
  },
  {
    id: "confirm",
    keys: [namedKey("Enter")],
    isRepeatable: false,
    isEnabled: (session) => {
      const { kind } = session.screen.mode;
      return kind === "link" || kind === "edge" ? hasTarget(session) : canMark(session);
    },
    run: confirm,
  },
  { id: "back", keys: [namedKey("Escape")], isRepeatable: false, isEnabled: () => true, run: back },
];
