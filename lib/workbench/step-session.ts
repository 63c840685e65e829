import type { Change } from "@/lib/annotations/operation";
import type { JournalEvent } from "@/lib/annotations/step-journal";
import type { OffsetRange } from "@/lib/spans/offset-range";
import type { Place } from "@/lib/spans/place";
import { describeMark, type MarkFields, moveEdge } from "@/lib/workbench/change-mark";
import type { CommandId } from "@/lib/workbench/command";
import { findCommand } from "@/lib/workbench/commands";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { canMark, markCursor } from "@/lib/workbench/mark-text";
import { holdMark, pointAt, selectText, takeMark } from "@/lib/workbench/point";
import { restore } from "@/lib/workbench/restore";
import type { Overlay } from "@/lib/workbench/screen";
import { type FreshIds, type Session, settle, withChange, withDraftEvent, withScreen } from "@/lib/workbench/session";
import { searchFor } from "@/lib/workbench/text-search";

export type SessionEvent =
  /** A key, a button or a menu entry. Nothing happens when the command is not enabled. */
  | { readonly kind: "command"; readonly command: CommandId; readonly ids: FreshIds }
  /** Text was selected by hand; `isExact` when whole words are not wanted. */
  | { readonly kind: "selectText"; readonly place: Place; readonly isExact: boolean }
  /** A place in the text was pointed at; `spanId` is the mark to take in hand, null for none. */
  | { readonly kind: "pointAt"; readonly part: number; readonly offset: number; readonly spanId: string | null }
  /** A mark was chosen in the list. */
  | { readonly kind: "takeMark"; readonly spanId: string }
  /** One of the marks that lie over one another was chosen: the cursor stays. */
  | { readonly kind: "holdMark"; readonly spanId: string }
  /** A span type was chosen in the palette. */
  | { readonly kind: "chooseType"; readonly type: string; readonly ids: FreshIds }
  /** An edge of one of a mark's ranges was moved by hand. */
  | {
      readonly kind: "moveEdge";
      readonly spanId: string;
      readonly rangeIndex: number;
      readonly range: OffsetRange;
      readonly isExact: boolean;
      readonly ids: FreshIds;
    }
  /** Something is said of a mark: its type, what it carries, its links. */
  | { readonly kind: "describeMark"; readonly spanId: string; readonly fields: MarkFields; readonly ids: FreshIds }
  | {
      readonly kind: "setAnswer";
      readonly element: string;
      /** Null takes the answer back. */
      readonly option: string | null;
      readonly ids: FreshIds;
    }
  | { readonly kind: "setNote"; readonly note: string; readonly ids: FreshIds }
  /** The transcript is flagged for discussion, or no more. */
  | { readonly kind: "setDiscussion"; readonly discussion: string | null; readonly ids: FreshIds }
  /** Everything that is said is to be as it was: these changes make it so. */
  | { readonly kind: "restore"; readonly changes: readonly Change[]; readonly ids: FreshIds }
  | { readonly kind: "show"; readonly overlay: Overlay }
  /** Something else is looked for in the transcript. */
  | { readonly kind: "search"; readonly query: string }
  | { readonly kind: "journal"; readonly event: JournalEvent };

/** The one reducer of the workbench: a component dispatches these events and draws the session. */
export function stepSession(session: Session, event: SessionEvent, context: WorkbenchContext): Session {
  return settle(session, handle(session, event, context), context);
}

function handle(session: Session, event: SessionEvent, context: WorkbenchContext): Session {
  switch (event.kind) {
    case "command": {
      const command = findCommand(event.command);
      return command.isEnabled(session, context) ? command.run(session, context, event.ids) : session;
    }
    case "selectText":
      return selectText(session, event, context);
    case "pointAt":
      return pointAt(session, event, context);
    case "takeMark":
      return takeMark(session, event.spanId);
    case "holdMark":
      return holdMark(session, event.spanId);
    case "chooseType":
      return canMark(session) ? markCursor(session, event, context) : session;
    case "moveEdge":
      return moveEdge(session, event, context);
    case "describeMark":
      return describeMark(session, event, context);
    case "setAnswer": {
      const chosen = { kind: event.kind, element: event.element, option: event.option };
      return withChange(session, { change: chosen, operationId: event.ids.operation }, context);
    }
    case "setNote": {
      const noted = { kind: event.kind, note: event.note };
      return withChange(session, { change: noted, operationId: event.ids.operation }, context);
    }
    case "setDiscussion": {
      const flagged = { kind: event.kind, discussion: event.discussion };
      return withChange(session, { change: flagged, operationId: event.ids.operation }, context);
    }
    case "restore":
      return restore(session, event, context);
    case "show":
      return withScreen(session, { overlay: event.overlay });
    case "search":
      return searchFor(session, event.query, context);
    case "journal":
      return withDraftEvent(session, event, context);
  }
}
