import type { Annotation, Span } from "@/lib/annotations/annotation";
import type { Operation } from "@/lib/annotations/operation";
import { isMadeWith } from "@/lib/annotations/operation-groups";

/** What a rater did, as far as the operations tell it. */
export type Deed =
  | { readonly kind: "began" | "submitted" | "reopened" | "undiscussed" }
  /** `put` when it is not known whether the mark was there before. */
  | { readonly kind: "marked" | "changed" | "put"; readonly mark: Span }
  /** The mark as it was; null when that is not known. */
  | { readonly kind: "removed"; readonly mark: Span | null }
  | { readonly kind: "answered"; readonly element: string; readonly option: string | null }
  | { readonly kind: "noted"; readonly note: string }
  | { readonly kind: "discussed"; readonly discussion: string }
  /** Several things at once. */
  | { readonly kind: "several"; readonly count: number };

/**
 * What the operations of a group come to.
 *
 * @param group Not empty.
 * @param before The annotation before them; null when it is not known.
 * @throws RangeError when the group is empty
 */
export function deedOf(group: readonly Operation[], before: Annotation | null): Deed {
  const last = group.at(-1);
  if (!last) throw new RangeError("Nobody did anything");
  const isAtOnce = group.some((operation, index) => {
    const previous = group[index - 1];
    return previous !== undefined && isMadeWith(previous, operation);
  });
  return isAtOnce ? { kind: "several", count: group.length } : deedOfOne(last, before);
}

function deedOfOne({ change }: Operation, before: Annotation | null): Deed {
  const markBefore = (spanId: string) => before?.spans.find(({ id }) => id === spanId) ?? null;
  switch (change.kind) {
    case "putSpan":
      if (!before) return { kind: "put", mark: change.span };
      return { kind: markBefore(change.span.id) ? "changed" : "marked", mark: change.span };
    case "removeSpan":
      return { kind: "removed", mark: markBefore(change.spanId) };
    case "setAnswer":
      return { kind: "answered", element: change.element, option: change.option };
    case "setNote":
      return { kind: "noted", note: change.note };
    case "setDiscussion":
      return change.discussion === null
        ? { kind: "undiscussed" }
        : { kind: "discussed", discussion: change.discussion };
    case "submit":
      return { kind: "submitted" };
    case "reopen":
      return { kind: "reopened" };
  }
}
