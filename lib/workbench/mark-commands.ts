import { nextMark, previousMark } from "@/lib/spans/mark-order";
import type { Command, CommandId } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { digitKey, digits, letterKey, modLetterKey, namedKey } from "@/lib/workbench/key-binding";
import { canMark, markCursor } from "@/lib/workbench/mark-text";
import { marksAt, placeInQuestion } from "@/lib/workbench/marks-at";
import { holdMark, takeMark } from "@/lib/workbench/point";
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

/** The next of the marks that lie over one another here, in hand; the cursor stays. */
function nextMarkHere(session: Session): Session {
  const here = marksAt(annotationOf(session).spans, placeInQuestion(session.screen));
  const at = here.findIndex(({ id }) => id === session.screen.markInHand);
  const next = here[(at + 1) % here.length];
  return next ? holdMark(session, next.id) : session;
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
    id: "nextMarkHere",
    keys: [letterKey("i")],
    isRepeatable: true,
    isEnabled: (session) =>
      isAtMark(session) && marksAt(annotationOf(session).spans, placeInQuestion(session.screen)).length > 0,
    run: nextMarkHere,
  },
  {
    id: "markAgain",
    keys: [letterKey("y")],
    isRepeatable: false,
    isEnabled: (session) => session.screen.lastType !== null && canMark(session),
    run: (session, context, ids) => {
      const type = session.screen.lastType;
      return type === null ? session : markCursor(session, { type, ids }, context);
    },
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
