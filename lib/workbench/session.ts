import type { Annotation } from "@/lib/annotations/annotation";
import { hindrancesOf } from "@/lib/annotations/check-submission";
import { type Draft, type DraftEvent, openDraft, stepDraft } from "@/lib/annotations/draft";
import type { Journal } from "@/lib/annotations/journal";
import type { Change } from "@/lib/annotations/operation";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { findMark } from "@/lib/workbench/edit-mark";
import { scopeOf } from "@/lib/workbench/part";
import { openScreen, readMode, type Screen } from "@/lib/workbench/screen";

/** Everything that changes while a rater works on a task. */
export type Session = { readonly draft: Draft; readonly screen: Screen };

/**
 * Two new uuids (version 7) that come with every event that may make something, since a pure function cannot make them:
 * one for the operation, one for the mark or link. An event that makes nothing leaves them unused; where it makes
 * several, the further ids follow these.
 */
export type FreshIds = { readonly operation: string; readonly item: string };

/** The session when a task is opened. */
export function openSession(journal: Journal, { parts }: WorkbenchContext): Session {
  return { draft: openDraft(journal), screen: openScreen(parts) };
}

/** The annotation as the rater sees it. */
export function annotationOf({ draft }: Session): Annotation {
  return draft.journal.annotation;
}

/** True while the annotation can be edited. */
export function isDraft(session: Session): boolean {
  return annotationOf(session).state === "draft";
}

/** The session with the screen changed in these points. */
export function withScreen(session: Session, changed: Partial<Screen>): Session {
  return { ...session, screen: { ...session.screen, ...changed } };
}

/** The session after something happened to the draft. */
export function withDraftEvent(session: Session, event: DraftEvent, context: WorkbenchContext): Session {
  return { ...session, draft: stepDraft(session.draft, event, context) };
}

/** The session after a change of the annotation, or with the reason why it was refused. */
export function withChange(
  session: Session,
  { change, operationId }: { readonly change: Change; readonly operationId: string },
  context: WorkbenchContext,
): Session {
  return withChanges(session, { changes: [change], operationId }, context);
}

/** The session after changes that one undo takes back together; none of them is made when one is refused. */
export function withChanges(
  session: Session,
  { changes, operationId }: { readonly changes: readonly Change[]; readonly operationId: string },
  context: WorkbenchContext,
): Session {
  return withDraftEvent(session, { kind: "change", operationId, changes }, context);
}

/**
 * The session with the screen letting go of what the annotation no longer has or allows, and never with the cursor in a
 * prompt that is folded away.
 */
export function settle(before: Session, after: Session, context: WorkbenchContext): Session {
  const annotation = annotationOf(after);
  const { mode, overlay, markInHand, ...screen } = after.screen;
  const isHeld = mode.kind === "link" || mode.kind === "edge";
  const isLost = isHeld && (!isDraft(after) || !findMark(annotation, mode.spanId));
  const cursor = isLost ? mode.from : screen.cursor;
  const inHand = findMark(annotation, markInHand)?.id ?? null;
  const part = context.parts[cursor.part];
  return withScreen(after, {
    mode: isLost ? readMode : mode,
    cursor,
    markInHand: inHand,
    overlay: (overlay === "edit" || overlay === "note") && inHand === null ? "marks" : overlay,
    isPromptOpen: screen.isPromptOpen || (part !== undefined && scopeOf(part) === "prompt"),
    submission: annotation === annotationOf(before) ? screen.submission : stillHindered(after, context),
  });
}

/** What hinders a submission is said until nothing does any more; what was warned of, until something changes. */
function stillHindered(session: Session, context: WorkbenchContext): Screen["submission"] {
  if (session.screen.submission !== "hindered" || !isDraft(session)) return "unasked";
  return hindrancesOf(annotationOf(session), context).length > 0 ? "hindered" : "unasked";
}
