import type { Annotation } from "@/lib/annotations/annotation";
import { applyChange } from "@/lib/annotations/apply-change";
import { type Deed, deedOf } from "@/lib/annotations/deed";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import type { Journal } from "@/lib/annotations/journal";
import type { Operation } from "@/lib/annotations/operation";
import { type MadeOperation, operationGroups } from "@/lib/annotations/operation-groups";
import type { SavedOperation } from "@/lib/annotations/own-history-page";
import { subjectOfChange } from "@/lib/annotations/subject";

/** Something that a rater did, and what it led to. */
export type OwnStep = {
  /** The id of its last operation; "beginning" for the state before all. */
  readonly id: string;
  /** ISO 8601; null for what is not saved yet, and for the beginning. */
  readonly savedAt: string | null;
  readonly deed: Deed;
  /** The annotation after it; null when that cannot be known. */
  readonly annotation: Annotation | null;
};

type Recorded = {
  /** Oldest first; from the first to at least the journal's base revision. */
  readonly operations: readonly SavedOperation[];
  readonly isWhole: boolean;
  readonly journal: Pick<Journal, "annotation" | "baseRevision" | "pending">;
};

/**
 * What a rater did to an annotation, the latest first and the beginning last, what is not saved yet included. Where labels
 * were there before the first operation, what they were is not recorded: an annotation is then known from the operation
 * on at which everything that was ever changed had been changed at least once. Marks that were removed after it are put
 * last in it.
 */
export function ownHistory({ operations, isWhole, journal }: Recorded): OwnStep[] {
  const made = madeOperations(operations, journal);
  const known = isWhole ? { index: -1, annotation: emptyAnnotation } : knownFrom(made, journal.annotation);
  const beginning = known.index === -1 ? known.annotation : null;
  const steps: OwnStep[] = [{ id: "beginning", savedAt: null, deed: { kind: "began" }, annotation: beginning }];
  let [index, before] = [-1, beginning];
  for (const group of operationGroups(made)) {
    const last = group.at(-1);
    if (!last) continue;
    index += group.length;
    const after = index < known.index ? null : stateAfter(made, { known, before, group, index });
    steps.push({ id: last.id, savedAt: last.savedAt, deed: deedOf(group, before), annotation: after });
    before = after;
  }
  return steps.reverse();
}

/** The annotation as it was at a revision; null when its operations do not tell. */
export function annotationAt(
  { operations, isWhole }: Pick<Recorded, "operations" | "isWhole">,
  revision: number,
): Annotation | null {
  const until = operations.filter((operation) => operation.revision <= revision);
  return isWhole && until.length === revision ? applyAll(emptyAnnotation, until) : null;
}

/** Those of the server up to the journal's base, then those that the journal has on top of it. */
function madeOperations(
  operations: readonly SavedOperation[],
  { baseRevision, pending }: Recorded["journal"],
): MadeOperation[] {
  const savedAt = new Map(operations.map((operation) => [operation.id, operation.savedAt]));
  return [
    ...operations.filter(({ revision }) => revision <= baseRevision),
    ...pending.map((operation) => ({ ...operation, savedAt: savedAt.get(operation.id) ?? null })),
  ];
}

type Known = { readonly index: number; readonly annotation: Annotation };
type Reached = {
  readonly known: Known;
  readonly before: Annotation | null;
  readonly group: readonly Operation[];
  readonly index: number;
};

function stateAfter(made: readonly Operation[], { known, before, group, index }: Reached): Annotation {
  return before ? applyAll(before, group) : applyAll(known.annotation, made.slice(known.index + 1, index + 1));
}

function applyAll(annotation: Annotation, operations: readonly Operation[]): Annotation {
  return operations.reduce((now, { change }) => {
    const outcome = applyChange(now, change);
    return outcome.isApplied ? outcome.annotation : now;
  }, annotation);
}

/**
 * The first operation after which everything can be told, and the annotation then: what was changed by then is as it was
 * last changed, and what was never changed is as it is now.
 */
function knownFrom(made: readonly Operation[], present: Annotation): Known {
  const first = new Map<string, number>();
  for (const [index, { change }] of made.entries()) {
    const subject = subjectOfChange(change);
    if (subject !== "state" && !first.has(subject)) first.set(subject, index);
  }
  const index = Math.max(-1, ...first.values());
  const latest = new Map(made.slice(0, index + 1).map((operation) => [subjectOfChange(operation.change), operation]));
  latest.delete("state");
  const contents = applyAll({ ...present, state: "draft" }, [...latest.values()].map(atTheEnd));
  return { index, annotation: { ...contents, state: stateBefore(made.slice(index + 1), present) } };
}

function atTheEnd(operation: Operation): Operation {
  const { id, change } = operation;
  return change.kind === "putSpan" ? { id, change: { kind: change.kind, span: change.span } } : operation;
}

/** Whether it was submitted before these: told by the first of them that changes it. */
function stateBefore(made: readonly Operation[], present: Annotation): Annotation["state"] {
  const next = made.find(({ change }) => change.kind === "submit" || change.kind === "reopen");
  if (!next) return present.state;
  return next.change.kind === "submit" ? "draft" : "submitted";
}
