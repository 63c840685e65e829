import type { Change } from "@/lib/annotations/operation";
import type { WorkbenchContext } from "@/lib/workbench/context";
import { type FreshIds, isDraft, type Session, withChanges, withScreen } from "@/lib/workbench/session";

type Restoring = { readonly changes: readonly Change[]; readonly ids: FreshIds };

/** The session after changes that make everything as it once was, one step to undo; with nothing in its way to be seen. */
export function restore(session: Session, { changes, ids }: Restoring, context: WorkbenchContext): Session {
  if (!isDraft(session)) return session;
  return withScreen(withChanges(session, { changes, operationId: ids.operation }, context), { overlay: "marks" });
}
