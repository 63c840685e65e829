import type { Annotation } from "@/lib/annotations/annotation";
import { answerOf } from "@/lib/annotations/answers";
import type { Change } from "@/lib/annotations/operation";

/**
 * The change that takes a change back.
 *
 * @param before The annotation that the change was, or will be, applied to.
 * @returns Null when there is nothing to take back: removing a mark that is not there.
 */
export function invertChange(before: Annotation, change: Change): Change | null {
  switch (change.kind) {
    case "putSpan":
      return invertPut(before, change.span.id);
    case "removeSpan":
      return invertRemove(before, change.spanId);
    case "setAnswer":
      return { kind: "setAnswer", element: change.element, option: answerOf(before, change.element) };
    case "setNote":
      return { kind: "setNote", note: before.note };
    case "setDiscussion":
      return { kind: "setDiscussion", discussion: before.discussion };
    case "submit":
      return { kind: "reopen" };
    case "reopen":
      return { kind: "submit" };
  }
}

function invertPut({ spans }: Annotation, spanId: string): Change {
  const replaced = spans.find(({ id }) => id === spanId);
  return replaced ? { kind: "putSpan", span: replaced } : { kind: "removeSpan", spanId };
}

function invertRemove({ spans }: Annotation, spanId: string): Change | null {
  const at = spans.findIndex(({ id }) => id === spanId);
  const span = spans[at];
  return span ? { kind: "putSpan", span, at } : null;
}
