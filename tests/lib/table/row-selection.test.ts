import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isChosen,
  maxChosenRows,
  noRows,
  pageState,
  type RowSelection,
  type SelectionStep,
  stepSelection,
} from "@/lib/table/row-selection";

const page = ["a", "b", "c", "d", "e"];
const idsOf = (selection: RowSelection) => (selection.kind === "all" ? "all" : [...selection.ids].sort().join(""));
const chosenBy = (...steps: readonly SelectionStep[]) => steps.reduce(stepSelection, noRows);
const toggle = (id: string, on = page): SelectionStep => ({ kind: "toggle", id, page: on });
const range = (id: string, on = page): SelectionStep => ({ kind: "range", id, page: on });

describe("the selection of rows", () => {
  it("chooses a row and lets it go again", () => {
    expect(idsOf(chosenBy(toggle("b")))).toBe("b");
    expect(idsOf(chosenBy(toggle("b"), toggle("d")))).toBe("bd");
    expect(idsOf(chosenBy(toggle("b"), toggle("d"), toggle("b")))).toBe("d");
  });

  it("chooses all rows from the one touched last to another, whichever comes first", () => {
    expect(idsOf(chosenBy(toggle("b"), range("d")))).toBe("bcd");
    expect(idsOf(chosenBy(toggle("d"), range("b")))).toBe("bcd");
    expect(idsOf(chosenBy(toggle("d"), range("b"), range("e")))).toBe("bcde");
    expect(idsOf(chosenBy(toggle("a"), toggle("c"), toggle("c"), range("d")))).toBe("acd");
  });

  it("begins a range with the row itself when nothing on the page was touched before", () => {
    expect(idsOf(chosenBy(range("c")))).toBe("c");
    expect(idsOf(chosenBy(toggle("x", ["x", "y"]), range("c")))).toBe("cx");
  });

  it("chooses the page and, when all of it is chosen, lets it go; other pages stay", () => {
    const others = chosenBy(toggle("x", ["x"]), { kind: "page", page });
    expect(idsOf(others)).toBe("abcdex");
    expect(idsOf(stepSelection(others, { kind: "page", page }))).toBe("x");
    expect(idsOf(stepSelection(chosenBy(toggle("c")), { kind: "page", page }))).toBe("abcde");
  });

  it("goes on with the rows in sight when one is left out of all that match", () => {
    expect(idsOf(chosenBy({ kind: "all" }, toggle("b")))).toBe("acde");
    expect(idsOf(chosenBy({ kind: "all" }, { kind: "page", page }))).toBe("");
    expect(idsOf(chosenBy({ kind: "all" }, range("b")))).toBe("all");
  });

  it("says of a page whether all, some or none of it is chosen", () => {
    expect(pageState(noRows, page)).toBe("none");
    expect(pageState(chosenBy(toggle("b")), page)).toBe("some");
    expect(pageState(chosenBy({ kind: "page", page }), page)).toBe("all");
    expect(pageState({ kind: "all" }, page)).toBe("all");
    expect(pageState(noRows, [])).toBe("none");
  });

  it("stops at a bound", () => {
    const many = Array.from({ length: maxChosenRows + 7 }, (_, n) => `row ${n}`);
    const selection = chosenBy({ kind: "page", page: many });
    expect(selection).toMatchObject({ ids: many.slice(0, maxChosenRows) });
    expect(stepSelection(selection, toggle("a"))).toMatchObject({ ids: many.slice(0, maxChosenRows) });
    expect(isChosen(stepSelection(selection, toggle("row 3")), "row 3")).toBe(false);
  });

  it("never has a row twice, and choosing and letting go of a row changes no other", () => {
    const id = fc.constantFrom(...page);
    const step: fc.Arbitrary<SelectionStep> = fc.oneof(
      id.map((one) => toggle(one)),
      id.map((one) => range(one)),
      fc.constant<SelectionStep>({ kind: "page", page }),
    );
    fc.assert(
      fc.property(fc.array(step), id, (steps, one) => {
        const selection = chosenBy(...steps);
        if (selection.kind === "all") throw new Error("Nothing chose all");
        expect(new Set(selection.ids).size).toBe(selection.ids.length);
        const twice = stepSelection(stepSelection(selection, toggle(one)), toggle(one));
        expect(idsOf(twice)).toBe(idsOf(selection));
      }),
    );
  });
});
