import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import type { Scheme, SchemeElement } from "@/lib/scheme/scheme";

/** One rater's rating of one unit as a numeric code; null when the rater did not rate the unit. */
export type Rating = number | null;

/** Units × raters. Rows may differ in length: agreement only compares the ratings within a row. */
export type RatingTable = readonly (readonly Rating[])[];

/** A rating table with the names of its rows and columns, both in code-unit order. */
export type NamedRatingTable = {
  readonly taskIds: readonly string[];
  readonly raterIds: readonly string[];
  readonly table: RatingTable;
};

/**
 * What each rater answered to one element of the scheme, task by task.
 *
 * @param element In the version that they are compared by.
 * @returns Tasks × raters. The code is the option's index in the element; an annotation without an answer has the code of
 * the `defaultOption` that its own version gives the element. Null where the rater has no annotation of the task, was not
 * asked, gave no answer where there is no default, or gave one that this element does not offer.
 * @throws RangeError when a rater has two annotations of one task.
 */
export function ratingTable(annotations: readonly LabelledAnnotation[], element: SchemeElement): NamedRatingTable {
  const codes = new Map(element.options.map((option, code) => [option.key, code]));
  const silenceIn = byScheme((scheme) => findElement(scheme, element.key)?.defaultOption ?? null);
  return tabulateRatings(annotations, ({ answers, version }) => {
    const answer = answers[element.key] ?? silenceIn(version.scheme);
    return answer === null ? null : (codes.get(answer) ?? null);
  });
}

/**
 * Whether each rater marked a task at least once with a span type.
 *
 * @returns Tasks × raters: 1 marked, 0 not marked, null where the rater has no annotation of the task, or one with a
 * version of the scheme that has no such type. Not marking is a statement, so it is compared like any other.
 * @throws RangeError when a rater has two annotations of one task.
 */
export function presenceTable(annotations: readonly LabelledAnnotation[], spanType: string): NamedRatingTable {
  const isOffered = byScheme((scheme) => findSpanType(scheme, spanType) !== null);
  return tabulateRatings(annotations, ({ spans, version }) =>
    isOffered(version.scheme) ? Number(spans.some((span) => span.type === spanType)) : null,
  );
}

/** A look-up that is made once for each scheme: annotations are many, versions few. */
function byScheme<Found>(find: (scheme: Scheme) => Found): (scheme: Scheme) => Found {
  const found = new Map<Scheme, { readonly value: Found }>();
  return (scheme) => {
    const known = found.get(scheme) ?? { value: find(scheme) };
    found.set(scheme, known);
    return known.value;
  };
}

function tabulateRatings(
  annotations: readonly LabelledAnnotation[],
  rate: (annotation: LabelledAnnotation) => Rating,
): NamedRatingTable {
  const taskIds = [...new Set(annotations.map((annotation) => annotation.taskId))].sort();
  const raterIds = [...new Set(annotations.map((annotation) => annotation.raterId))].sort();
  const columns = new Map(raterIds.map((raterId, column) => [raterId, column]));
  const rows = new Map(taskIds.map((taskId) => [taskId, new Array<Rating>(raterIds.length).fill(null)]));
  const seen = new Set<string>();
  for (const annotation of annotations) {
    const cell = JSON.stringify([annotation.taskId, annotation.raterId]);
    if (seen.has(cell)) throw new RangeError(`Two annotations of task ${annotation.taskId} by one rater`);
    seen.add(cell);
    const row = rows.get(annotation.taskId);
    const column = columns.get(annotation.raterId);
    if (row !== undefined && column !== undefined) row[column] = rate(annotation);
  }
  return { taskIds, raterIds, table: [...rows.values()] };
}
