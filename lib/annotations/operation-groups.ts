import { isSameMark } from "@/lib/annotations/difference";
import { followingId } from "@/lib/annotations/following-id";
import type { Operation } from "@/lib/annotations/operation";

/** An operation with the time at which the server kept it, as ISO 8601; null while it has not. */
export type MadeOperation = Operation & { readonly savedAt: string | null };

/** How long a pause in typing is still the same typing. */
const pauseMs = 5 * 60_000;

/**
 * Operations in order, those together that a rater takes for one thing they did: what was made at once, by restoring or
 * merging say, and what was typed into one text without going away.
 */
export function operationGroups(operations: readonly MadeOperation[]): MadeOperation[][] {
  const groups: MadeOperation[][] = [];
  for (const made of madeTogether(operations)) {
    const typed = groups.at(-1);
    if (typed && isTypedOn(typed, made)) typed.push(...made);
    else groups.push(made);
  }
  return groups;
}

function madeTogether(operations: readonly MadeOperation[]): MadeOperation[][] {
  const groups: MadeOperation[][] = [];
  for (const operation of operations) {
    const group = groups.at(-1);
    const before = group?.at(-1);
    if (group && before && isMadeWith(before, operation)) group.push(operation);
    else groups.push([operation]);
  }
  return groups;
}

/** Whether what was made goes on with the typing before it. What was made at once with something else is no typing. */
function isTypedOn(typed: readonly MadeOperation[], made: readonly MadeOperation[]): boolean {
  const [before, operation] = [typed.at(-1), made[0]];
  if (!before || !operation || made.length > 1) return false;
  const [first, second] = typed;
  const isTogether = first !== undefined && second !== undefined && isMadeWith(first, second);
  return !isTogether && isSameText(before, operation) && isSoonAfter(before, operation);
}

/** Ids that follow one another are given to what is made at once, and to nothing else. */
export function isMadeWith(before: Operation, operation: Operation): boolean {
  return operation.id === followingId(before.id, 1);
}

function isSameText({ change: before }: Operation, { change }: Operation): boolean {
  if (change.kind === "setNote" || change.kind === "setDiscussion") return before.kind === change.kind;
  if (change.kind !== "putSpan" || before.kind !== "putSpan") return false;
  const { note } = change.span;
  return note !== before.span.note && isSameMark({ ...before.span, note }, change.span);
}

/** What is not saved yet was made just now. */
function isSoonAfter({ savedAt: before }: MadeOperation, { savedAt }: MadeOperation): boolean {
  return before === null || savedAt === null || Date.parse(savedAt) - Date.parse(before) < pauseMs;
}
