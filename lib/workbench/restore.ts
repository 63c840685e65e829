import type { Annotation } from "@/lib/annotations/annotation";
import { changesBetween } from "@/lib/annotations/changes-between";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { annotationOf, type FreshIds, isDraft, type Session, withChanges, withScreen } from "@/lib/workbench/session";

type Restoring = { readonly target: Annotation; readonly ids: FreshIds };

/** The session with everything that is said as it once was, in one step to undo. Only a draft; it stays one. */
export function restore(session: Session, { target, ids }: Restoring, context: WorkbenchContext): Session {
  if (!isDraft(session)) return session;
  const changes = changesBetween(annotationOf(session), { ...target, state: "draft" });
  return withScreen(withChanges(session, { changes, operationId: ids.operation }, context), { overlay: "marks" });
}
