import { nextMark, previousMark } from "@/lib/spans/mark-order";
import type { Command, CommandId } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { findMark, withPlaces } from "@/lib/workbench/edit-mark";
import { digitKey, digits, letterKey, modLetterKey, namedKey } from "@/lib/workbench/key-binding";
import { canMark, markCursor } from "@/lib/workbench/mark-text";
import { takeMark } from "@/lib/workbench/point";
import { readMode } from "@/lib/workbench/screen";
import {
  annotationOf,
  type FreshIds,
  isDraft,
  type Session,
  withChange,
  withDraftEvent,
  withScreen,
} from "@/lib/workbench/session";

const isAtMark = ({ screen: { mode } }: Session) => mode.kind === "read" || mode.kind === "select";
const hasMarkInHand = (session: Session) => isAtMark(session) && session.screen.markInHand !== null;

const digitCommands: readonly Command[] = digits.map((digit) => {
  const typeOf = ({ scheme }: WorkbenchContext) => scheme.spanTypes.find((type) => type.digit === digit);
  return {
    id: `mark${digit}`,
    keys: [digitKey(digit)],
    isRepeatable: false,
    isEnabled: (session, context) => typeOf(context) !== undefined && canMark(session),
    run: (session, context, ids) => {
      const type = typeOf(context);
      return type ? markCursor(session, { type: type.key, ids }, context) : session;
    },
  };
});

/** The command that marks with the span type on this digit; null when it is on none. */
export function markCommandOf(digit: string | null): CommandId | null {
  const known = digits.find((each) => each === digit);
  return known ? `mark${known}` : null;
}

/** The screen at the neighbouring mark, with that mark in hand. */
function goToMark(session: Session, find: typeof nextMark): Session {
  const { cursor, markInHand } = session.screen;
  const mark = find(annotationOf(session).spans, { inHand: markInHand, cursor });
  return mark ? takeMark(session, mark.id) : session;
}

function deleteMark(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const spanId = session.screen.markInHand;
  if (spanId === null) return session;
  return withChange(session, { change: { kind: "removeSpan", spanId }, operationId: ids.operation }, context);
}

function addRange(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const { cursor, markInHand } = session.screen;
  const mark = findMark(annotationOf(session), markInHand);
  if (!mark) return session;
  const span = withPlaces(mark, [...mark.ranges, cursor], context);
  const change = { kind: "putSpan" as const, span };
  return withScreen(withChange(session, { change, operationId: ids.operation }, context), { mode: readMode });
}

/** Making marks, and what is done with the mark in hand. */
export const markCommands: readonly Command[] = [
  ...digitCommands,
  {
    id: "nextMark",
    keys: [letterKey("n")],
    isRepeatable: true,
    isEnabled: isAtMark,
    run: (session) => goToMark(session, nextMark),
  },
  {
    id: "previousMark",
    keys: [letterKey("N")],
    isRepeatable: true,
    isEnabled: isAtMark,
    run: (session) => goToMark(session, previousMark),
  },
  {
    id: "editMark",
    keys: [letterKey("e")],
    isRepeatable: false,
    isEnabled: hasMarkInHand,
    run: (session) => withScreen(session, { overlay: "edit" }),
  },
  {
    id: "deleteMark",
    keys: [namedKey("Backspace"), namedKey("Delete")],
    isRepeatable: false,
    isEnabled: (session) => hasMarkInHand(session) && isDraft(session),
    run: deleteMark,
  },
  {
    id: "addRange",
    keys: [letterKey("a")],
    isRepeatable: false,
    isEnabled: (session) => session.screen.markInHand !== null && canMark(session),
    run: addRange,
  },
  {
    id: "undo",
    keys: [letterKey("u"), modLetterKey("z")],
    isRepeatable: true,
    isEnabled: (session) => isDraft(session) && session.draft.history.done.length > 0,
    run: (session, context, ids) => withDraftEvent(session, { kind: "undo", operationId: ids.operation }, context),
  },
  {
    id: "redo",
    keys: [modLetterKey("Z")],
    isRepeatable: true,
    isEnabled: (session) => isDraft(session) && session.draft.history.undone.length > 0,
    run: (session, context, ids) => withDraftEvent(session, { kind: "redo", operationId: ids.operation }, context),
  },
];
