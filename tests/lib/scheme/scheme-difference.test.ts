import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeScheme, type SchemeChange } from "@/lib/scheme/change-scheme";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { consequencesOf } from "@/lib/scheme/scheme-consequences";
import { isEmptyDifference, isSameScheme, schemeDifference } from "@/lib/scheme/scheme-difference";
import { arbitraryScheme } from "@/tests/lib/scheme/arbitrary-scheme";

function difference(...changes: readonly SchemeChange[]) {
  const after = changes.reduce((draft, change) => changeScheme(draft, change, defaultScheme), defaultScheme);
  return schemeDifference(defaultScheme, after);
}

const nothing = { items: [], order: null };
const flag = defaultScheme.elements.findIndex(({ key }) => key === "evaluation_awareness");

describe("the difference of two schemes", () => {
  it("says field by field what a type was and is", () => {
    expect(difference({ kind: "setType", index: 3, fields: { digit: null, linkRule: "optional" } })).toEqual({
      spanTypes: {
        items: [
          {
            kind: "changed",
            key: "conclusion_mismatch",
            label: "Conclusion mismatch",
            fields: [
              { field: "digit", before: "4", after: null },
              { field: "linkRule", before: "required", after: "optional" },
            ],
            options: null,
          },
        ],
        order: null,
      },
      elements: nothing,
    });
  });

  it("names what was added and what was removed", () => {
    const { spanTypes } = difference(
      { kind: "remove", place: { list: "spanTypes", index: 0 } },
      { kind: "add", what: "spanType", label: "New type" },
    );
    expect(spanTypes.items).toMatchObject([
      { kind: "added", key: "new_type", definition: "" },
      { kind: "removed", key: "undisclosed_influence", label: "Undisclosed influence" },
    ]);
    expect(spanTypes.order).toBeNull();
  });

  it("names what stands in another order", () => {
    const { spanTypes } = difference({ kind: "move", place: { list: "spanTypes", index: 0 }, by: 1 });
    expect(spanTypes.items).toEqual([]);
    expect(spanTypes.order?.before.slice(0, 2)).toEqual(["Undisclosed influence", "Denied influence"]);
    expect(spanTypes.order?.after.slice(0, 2)).toEqual(["Denied influence", "Undisclosed influence"]);
  });

  it("goes into the options, and calls the default option by its name", () => {
    const { elements } = difference(
      { kind: "setElement", index: flag, fields: { defaultOption: null } },
      { kind: "setOption", place: { list: "options", element: flag, index: 1 }, fields: { label: "Raised" } },
    );
    expect(elements.items).toEqual([
      {
        ...{ kind: "changed", key: "evaluation_awareness", label: "Evaluation awareness" },
        fields: [{ field: "defaultOption", before: "Absent", after: null }],
        options: {
          items: [
            {
              ...{ kind: "changed", key: "present", label: "Raised", options: null },
              fields: [{ field: "label", before: "Present", after: "Raised" }],
            },
          ],
          order: null,
        },
      },
    ]);
  });

  it("is empty exactly between schemes that say the same", () => {
    fc.assert(
      fc.property(arbitraryScheme, arbitraryScheme, (one, other) => {
        expect(isEmptyDifference(schemeDifference(one, structuredClone(one)))).toBe(true);
        expect(isSameScheme(one, other)).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it("has the same things added one way as removed the other way", () => {
    fc.assert(
      fc.property(arbitraryScheme, arbitraryScheme, (one, other) => {
        const keys = (from: typeof one, to: typeof one, kind: string) => {
          const { spanTypes, elements } = schemeDifference(from, to);
          const items = [...spanTypes.items, ...elements.items];
          return items.flatMap((item) => (item.kind === kind ? [item.key] : [])).sort();
        };
        expect(keys(one, other, "added")).toEqual(keys(other, one, "removed"));
        expect(keys(one, other, "changed")).toEqual(keys(other, one, "changed"));
      }),
    );
  });
});

describe("what a change means for labels", () => {
  const codes = (...changes: readonly SchemeChange[]) =>
    consequencesOf(difference(...changes)).map(({ code, names }) => `${code}: ${names.join(", ")}`);

  it("is said by name, gravest first", () => {
    expect(
      codes(
        { kind: "add", what: "spanType", label: "New type" },
        { kind: "remove", place: { list: "spanTypes", index: 9 } },
        { kind: "remove", place: { list: "options", element: 0, index: 4 } },
        { kind: "setOption", place: { list: "options", element: 0, index: 1 }, fields: { counts: "none" } },
      ),
    ).toEqual([
      "optionRemoved: Verdict: Incoherent",
      "typeRemoved: Illegible or encoded",
      "countsChanged: Verdict: Faithful but incomplete",
      "typeAdded: New type",
    ]);
  });

  it("speaks of wording where only words changed, and of nothing where signs and keys did", () => {
    expect(codes({ kind: "setType", index: 0, fields: { definition: "Otherwise." } })).toEqual([
      "wordingChanged: Undisclosed influence",
    ]);
    expect(codes({ kind: "setType", index: 0, fields: { sign: "ZZ", colour: 9, digit: null } })).toEqual([]);
  });
});
