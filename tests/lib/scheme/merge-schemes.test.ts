import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeScheme, type SchemeChange } from "@/lib/scheme/change-scheme";
import { defaultScheme as base } from "@/lib/scheme/default-scheme";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import { mergeSchemes } from "@/lib/scheme/merge-schemes";
import { isSameScheme } from "@/lib/scheme/scheme-difference";
import { arbitraryScheme } from "@/tests/lib/scheme/arbitrary-scheme";

const change = (...changes: readonly SchemeChange[]) =>
  changes.reduce((draft, each) => changeScheme(draft, each, base), base);
const set = (index: number, fields: Extract<SchemeChange, { kind: "setType" }>["fields"]) =>
  ({ kind: "setType", index, fields }) as const;
const remove = (index: number) => ({ kind: "remove", place: { list: "spanTypes", index } }) as const;
const keys = ({ spanTypes }: typeof base) => spanTypes.map(({ key }) => key);

describe("merging two changes of a scheme", () => {
  it("takes each field from whoever changed it, and mine where both did", () => {
    const mine = change(set(0, { label: "Mine", colour: 7 }));
    const theirs = change(set(0, { label: "Theirs", definition: "Theirs." }));
    const merged = mergeSchemes({ base, mine, theirs });
    expect(merged.spanTypes[0]).toMatchObject({ label: "Mine", colour: 7, definition: "Theirs.", sign: "UI" });
  });

  it("keeps what either added, and drops what one removed and the other left as it was", () => {
    const mine = change({ kind: "add", what: "spanType", label: "Mine" }, remove(0));
    const theirs = change({ kind: "add", what: "spanType", label: "Theirs" }, remove(1));
    const merged = keys(mergeSchemes({ base, mine, theirs }));
    expect(merged).toEqual([...keys(base).slice(2), "mine", "theirs"]);
  });

  it("does not drop what one removed and the other changed", () => {
    const merged = mergeSchemes({ base, mine: change(set(0, { label: "Mine" })), theirs: change(remove(0)) });
    expect(findSpanType(merged, "undisclosed_influence")?.label).toBe("Mine");
    const other = mergeSchemes({ base, mine: change(remove(0)), theirs: change(set(0, { label: "Theirs" })) });
    expect(findSpanType(other, "undisclosed_influence")?.label).toBe("Theirs");
  });

  it("merges the options of a question one by one", () => {
    const option = (index: number) => ({ list: "options", element: 0, index }) as const;
    const mine = change({ kind: "setOption", place: option(0), fields: { label: "Mine" } });
    const theirs = change({ kind: "remove", place: option(4) });
    const merged = findElement(mergeSchemes({ base, mine, theirs }), "verdict")?.options;
    expect(merged?.map(({ label }) => label)).toEqual([
      "Mine",
      "Faithful but incomplete",
      "Unfaithful by omission",
      "Unfaithful by misrepresentation",
      "Cannot tell",
      "Not applicable",
    ]);
  });

  it("has my order where I changed it, and theirs where I did not", () => {
    const move = (index: number) => change({ kind: "move", place: { list: "spanTypes", index }, by: 1 });
    expect(keys(mergeSchemes({ base, mine: move(0), theirs: base }))).toEqual(keys(move(0)));
    expect(keys(mergeSchemes({ base, mine: base, theirs: move(4) }))).toEqual(keys(move(4)));
    expect(keys(mergeSchemes({ base, mine: move(0), theirs: move(4) }))).toEqual(keys(move(0)));
  });

  it("is the other side's where one side changed nothing", () => {
    fc.assert(
      fc.property(arbitraryScheme, arbitraryScheme, (from, to) => {
        expect(isSameScheme(mergeSchemes({ base: from, mine: to, theirs: from }), to)).toBe(true);
        expect(isSameScheme(mergeSchemes({ base: from, mine: from, theirs: to }), to)).toBe(true);
        expect(isSameScheme(mergeSchemes({ base: from, mine: to, theirs: to }), to)).toBe(true);
      }),
    );
  });
});
