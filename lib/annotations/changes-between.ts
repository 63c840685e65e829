import type { Annotation, Span } from "@/lib/annotations/annotation";
import { type Difference, differencesOf, isSameMark } from "@/lib/annotations/difference";
import type { Change } from "@/lib/annotations/operation";
import { longestRising } from "@/lib/annotations/rising";

/**
 * The changes that make one annotation of another: none when they are the same, else as few as whole marks, answers and
 * texts allow. Applied in order by {@link applyChange} they give exactly the target, its marks in the target's order. A
 * submitted annotation is reopened before anything else of it is changed, and submitted at the end if the target is.
 */
export function changesBetween(current: Annotation, target: Annotation): Change[] {
  const edits = [...markChanges(current.spans, target.spans), ...plainChanges(differencesOf(current, target))];
  const mustReopen = current.state === "submitted" && (edits.length > 0 || target.state === "draft");
  const mustSubmit = target.state === "submitted" && (current.state === "draft" || mustReopen);
  return [
    ...(mustReopen ? [{ kind: "reopen" as const }] : []),
    ...edits,
    ...(mustSubmit ? [{ kind: "submit" as const }] : []),
  ];
}

/** What a mark cannot stay in its place through: being taken away, and being overtaken by others that stay. */
function markChanges(current: readonly Span[], target: readonly Span[]): Change[] {
  const places = new Map(target.map(({ id }, place) => [id, place]));
  const shared = current.filter(({ id }) => places.has(id));
  const staying = new Map(
    [...longestRising(shared.map(({ id }) => places.get(id) ?? 0))].flatMap((index) => {
      const span = shared[index];
      return span ? [[span.id, span] as const] : [];
    }),
  );
  const removed = current.filter(({ id }) => !staying.has(id));
  return [...removed.map(({ id }): Change => ({ kind: "removeSpan", spanId: id })), ...puts(target, staying)];
}

/** Made from the front, so that a mark's place among those that are there is its place in the target. */
function puts(target: readonly Span[], staying: ReadonlyMap<string, Span>): Change[] {
  const last = target.findLastIndex(({ id }) => staying.has(id));
  return target.flatMap((span, at): Change[] => {
    const before = staying.get(span.id);
    if (before) return isSameMark(before, span) ? [] : [{ kind: "putSpan", span }];
    return [at > last ? { kind: "putSpan", span } : { kind: "putSpan", span, at }];
  });
}

/** In {@link differencesOf} the first version is called the newer and the second mine: here they are now and then. */
function plainChanges(differences: readonly Difference[]): Change[] {
  return differences.flatMap((difference): Change[] => {
    switch (difference.kind) {
      case "answer":
        return [{ kind: "setAnswer", element: difference.element, option: difference.mine }];
      case "note":
        return [{ kind: "setNote", note: difference.mine }];
      case "discussion":
        return [{ kind: "setDiscussion", discussion: difference.mine }];
      default:
        return [];
    }
  });
}
