/** How many rows can be chosen one by one; more are chosen by what they have in common. */
export const maxChosenRows = 1000;

/**
 * The rows of a paged table that are chosen: some, by id and in the order of choosing, or all that match, on whatever
 * page. `anchor` is the row that a range begins at: the one chosen or left last.
 */
export type RowSelection =
  | { readonly kind: "some"; readonly ids: readonly string[]; readonly anchor: string | null }
  | { readonly kind: "all" };

export const noRows: RowSelection = { kind: "some", ids: [], anchor: null };

/** What someone does with the rows of the page before them; `page` has its ids in their order. */
export type SelectionStep =
  | { readonly kind: "toggle"; readonly id: string; readonly page: readonly string[] }
  /** From the anchor to this row, both chosen with all between. */
  | { readonly kind: "range"; readonly id: string; readonly page: readonly string[] }
  /** Every row of the page, or none of them when all were chosen. */
  | { readonly kind: "page"; readonly page: readonly string[] }
  | { readonly kind: "all" }
  | { readonly kind: "none" };

/** The selection after a step. What would go beyond {@link maxChosenRows} stays out, the last rows first. */
export function stepSelection(selection: RowSelection, step: SelectionStep): RowSelection {
  switch (step.kind) {
    case "none":
      return noRows;
    case "all":
      return { kind: "all" };
    case "page":
      return pageState(selection, step.page) === "all"
        ? { kind: "some", ids: without(idsOn(selection, step.page), step.page), anchor: null }
        : { kind: "some", ids: joined(idsOn(selection, step.page), step.page), anchor: null };
    case "toggle":
      return toggled(idsOn(selection, step.page), step.id);
    case "range":
      return ranged(selection, step.id, step.page);
  }
}

/** Whether a row is chosen. */
export function isChosen(selection: RowSelection, id: string): boolean {
  return selection.kind === "all" || selection.ids.includes(id);
}

/** How much of a page is chosen. */
export function pageState(selection: RowSelection, page: readonly string[]): "all" | "some" | "none" {
  const count = page.filter((id) => isChosen(selection, id)).length;
  if (count === 0) return "none";
  return count === page.length ? "all" : "some";
}

/** Who leaves a row out of all that match goes on with the rows in sight: what is not seen cannot be left out of. */
const idsOn = (selection: RowSelection, page: readonly string[]) => (selection.kind === "all" ? page : selection.ids);

function toggled(ids: readonly string[], id: string): RowSelection {
  return { kind: "some", ids: ids.includes(id) ? without(ids, [id]) : joined(ids, [id]), anchor: id };
}

function ranged(selection: RowSelection, id: string, page: readonly string[]): RowSelection {
  if (selection.kind === "all") return selection;
  const from = selection.anchor === null ? -1 : page.indexOf(selection.anchor);
  const to = page.indexOf(id);
  if (from === -1 || to === -1) return toggled(selection.ids, id);
  const between = page.slice(Math.min(from, to), Math.max(from, to) + 1);
  return { kind: "some", ids: joined(selection.ids, between), anchor: selection.anchor };
}

const without = (ids: readonly string[], left: readonly string[]) => ids.filter((id) => !left.includes(id));

const joined = (ids: readonly string[], more: readonly string[]) =>
  [...new Set([...ids, ...more])].slice(0, maxChosenRows);
