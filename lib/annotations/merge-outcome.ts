import type { Annotation, Span } from "@/lib/annotations/annotation";
import { maxLinksPerSpan } from "@/lib/annotations/annotation-limits";
import { withAnswer } from "@/lib/annotations/answers";
import { followingId } from "@/lib/annotations/following-id";
import { joinTexts, type MergePoint, type Side, type Versions } from "@/lib/annotations/merge";

/** What was chosen, by the subjects of the points; what is suggested counts where nothing was. */
export type Choices = ReadonlyMap<string, Side>;

/** What counts at a point; null while that is the rater's to say. */
export function sideAt({ subject, suggested }: MergePoint, choices: Choices): Side | null {
  return choices.get(subject) ?? suggested;
}

/** The points at which nothing is chosen yet and nothing goes without saying. */
export function unsettledPoints(points: readonly MergePoint[], choices: Choices): MergePoint[] {
  return points.filter((point) => sideAt(point, choices) === null);
}

type Merge = Pick<Versions, "newer" | "mine"> & {
  /** Of these two versions. */
  readonly points: readonly MergePoint[];
  readonly choices: Choices;
  /** A fresh uuid, from which the ids of marks follow that are put beside the newer version of themselves. */
  readonly itemId: string;
};

/**
 * The annotation that the choices lead to; where there is none yet it is as in the newer. Marks are in the newer's order,
 * those that only mine has after what they follow there.
 */
export function mergeOutcome({ newer, mine, points, choices, itemId }: Merge): Annotation {
  const chosen = points.map((point, index) => ({
    point,
    side: sideAt(point, choices) ?? "newer",
    copyId: followingId(itemId, index * (maxLinksPerSpan + 1)),
  }));
  const plain = chosen.reduce((annotation, { point, side }) => withPlain(annotation, point, side), newer);
  return { ...plain, spans: mergeMarks(newer.spans, mine.spans, chosen) };
}

/** The annotation with an answer, a text or the state as this side has it. */
function withPlain(annotation: Annotation, { difference }: MergePoint, side: Side): Annotation {
  if (side === "newer" || difference.kind === "mark") return annotation;
  switch (difference.kind) {
    case "answer":
      return { ...annotation, answers: withAnswer(annotation.answers, difference.element, difference.mine) };
    case "note":
      return { ...annotation, note: side === "both" ? joinTexts(difference.newer, difference.mine) : difference.mine };
    case "discussion": {
      const { newer, mine } = difference;
      return { ...annotation, discussion: side === "both" ? joinTexts(newer ?? "", mine ?? "") : mine };
    }
    case "state":
      return { ...annotation, state: difference.mine };
  }
}

type Chosen = { readonly point: MergePoint; readonly side: Side; readonly copyId: string };

function mergeMarks(newer: readonly Span[], mine: readonly Span[], chosen: readonly Chosen[]): Span[] {
  const settled = new Map(
    chosen.flatMap((choice) => {
      const { difference } = choice.point;
      return difference.kind === "mark" ? [[difference.id, marksAt(difference, choice)] as const] : [];
    }),
  );
  const marks = newer.flatMap((span) => settled.get(span.id) ?? [span]);
  let at = 0;
  for (const { id } of mine) {
    const place = marks.findIndex((span) => span.id === id);
    const added = place === -1 ? (settled.get(id) ?? []) : [];
    marks.splice(at, 0, ...added);
    at = place === -1 ? at + added.length : place + 1;
  }
  return marks;
}

type TwoMarks = { readonly newer: Span | null; readonly mine: Span | null };

function marksAt({ newer, mine }: TwoMarks, { side, copyId }: Chosen): Span[] {
  const copy = side === "both" && newer && mine ? copyOf(mine, copyId) : mine;
  return [side === "mine" ? null : newer, side === "newer" ? null : copy].filter((mark) => mark !== null);
}

function copyOf(mark: Span, id: string): Span {
  return { ...mark, id, links: mark.links.map((link, index) => ({ ...link, id: followingId(id, index + 1) })) };
}
