import type { Difference } from "@/lib/annotations/difference";
import type { Change } from "@/lib/annotations/operation";

/** What a change is made to, as text: the same for all changes of one mark, one answer, one text or the state. */
export function subjectOfChange(change: Change): string {
  switch (change.kind) {
    case "putSpan":
      return `mark ${change.span.id}`;
    case "removeSpan":
      return `mark ${change.spanId}`;
    case "setAnswer":
      return `answer ${change.element}`;
    case "setNote":
      return "note";
    case "setDiscussion":
      return "discussion";
    case "submit":
    case "reopen":
      return "state";
  }
}

/** What a difference is about, named as {@link subjectOfChange} does. */
export function subjectOfDifference(difference: Difference): string {
  switch (difference.kind) {
    case "mark":
      return `mark ${difference.id}`;
    case "answer":
      return `answer ${difference.element}`;
    default:
      return difference.kind;
  }
}
