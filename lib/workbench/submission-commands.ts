import { checkSubmission, type Hindrance } from "@/lib/annotations/check-submission";
import type { SubmissionWarning } from "@/lib/annotations/submission-warnings";
import type { Command } from "@/lib/workbench/command";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { letterKey, modNamedKey } from "@/lib/workbench/key-binding";
import { takeMark } from "@/lib/workbench/point";
import { annotationOf, type FreshIds, isDraft, type Session, withChange, withScreen } from "@/lib/workbench/session";

/** Something that a rater is told when they ask to submit: what hinders it, or what contradicts itself. */
export type Finding = Hindrance | SubmissionWarning;

/** What the rater has been told, in the order in which it is listed; nothing before they ask to submit. */
export function findingsShown(session: Session, context: WorkbenchContext): readonly Finding[] {
  const { submission } = session.screen;
  if (submission === "unasked") return [];
  const { hindrances, warnings } = checkSubmission(annotationOf(session), context);
  return submission === "hindered" ? hindrances : warnings;
}

/** Submits; or leads to what hinders it, or says what to look at again before asking a second time. */
function submit(session: Session, context: WorkbenchContext, ids: FreshIds): Session {
  const { hindrances, warnings } = checkSubmission(annotationOf(session), context);
  if (hindrances.length > 0) return goToFinding(withScreen(session, { submission: "hindered" }), 0, context);
  if (warnings.length > 0 && session.screen.submission !== "warned")
    return withScreen(session, { submission: "warned", finding: { ...session.screen.finding, next: 0 } });
  return withChange(session, { change: { kind: "submit" }, operationId: ids.operation }, context);
}

/** The session at the mark of a finding, or with the focus on its question; after the last comes the first again. */
function goToFinding(session: Session, index: number, context: WorkbenchContext): Session {
  const findings = findingsShown(session, context);
  const finding = findings[index % findings.length];
  if (!finding) return session;
  const [spanId] = finding.spanIds;
  const [element = null] = finding.elements;
  const { asked } = session.screen.finding;
  const toQuestion = spanId === undefined && element !== null;
  const next = withScreen(session, {
    finding: { next: index + 1, element: toQuestion ? element : null, asked: asked + 1 },
  });
  return spanId === undefined ? next : takeMark(next, spanId);
}

/** What ends the work on a task, and the way through what stands against it. */
export const submissionCommands: readonly Command[] = [
  {
    id: "submit",
    keys: [modNamedKey("Enter")],
    isRepeatable: false,
    isEnabled: isDraft,
    run: submit,
  },
  {
    id: "nextFinding",
    keys: [letterKey("r")],
    isRepeatable: false,
    isEnabled: (session) => isDraft(session) && session.screen.submission !== "unasked",
    run: (session, context) => goToFinding(session, session.screen.finding.next, context),
  },
];
