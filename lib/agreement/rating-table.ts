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

/** Where each annotation stands in a table of tasks and raters. */
type Layout = {
  readonly taskIds: readonly string[];
  readonly raterIds: readonly string[];
  /** Per annotation. */
  readonly rowOf: Int32Array;
  readonly columnOf: Int32Array;
};

/** Every question of a scheme is asked of the same annotations: how they stand is found out once. */
const layouts = new WeakMap<readonly LabelledAnnotation[], Layout>();

function tabulateRatings(
  annotations: readonly LabelledAnnotation[],
  rate: (annotation: LabelledAnnotation) => Rating,
): NamedRatingTable {
  const layout = layouts.get(annotations) ?? layOut(annotations);
  layouts.set(annotations, layout);
  const { taskIds, raterIds, rowOf, columnOf } = layout;
  const table = taskIds.map(() => new Array<Rating>(raterIds.length).fill(null));
  annotations.forEach((annotation, index) => {
    const row = table[rowOf[index] ?? 0];
    if (row !== undefined) row[columnOf[index] ?? 0] = rate(annotation);
  });
  return { taskIds, raterIds, table };
}

function layOut(annotations: readonly LabelledAnnotation[]): Layout {
  const taskIds = [...new Set(annotations.map(({ taskId }) => taskId))].sort();
  const raterIds = [...new Set(annotations.map(({ raterId }) => raterId))].sort();
  const [rows, columns] = [placesOf(taskIds), placesOf(raterIds)];
  const rowOf = Int32Array.from(annotations, ({ taskId }) => rows.get(taskId) ?? 0);
  const columnOf = Int32Array.from(annotations, ({ raterId }) => columns.get(raterId) ?? 0);
  requireOneEach(annotations, { rowOf, columnOf });
  return { taskIds, raterIds, rowOf, columnOf };
}

function placesOf(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, place) => [id, place]));
}

function requireOneEach(
  annotations: readonly LabelledAnnotation[],
  { rowOf, columnOf }: Pick<Layout, "rowOf" | "columnOf">,
): void {
  const raters = columnOf.reduce((most, column) => Math.max(most, column + 1), 0);
  const seen = new Set<number>();
  annotations.forEach(({ taskId }, index) => {
    const cell = (rowOf[index] ?? 0) * raters + (columnOf[index] ?? 0);
    if (seen.has(cell)) throw new RangeError(`Two annotations of task ${taskId} by one rater`);
    seen.add(cell);
  });
}
