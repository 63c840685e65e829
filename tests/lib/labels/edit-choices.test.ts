import { describe, expect, it } from "vitest";
import {
  chooseColumn,
  chooseMark,
  chooseNarrowing,
  chooseProperty,
  choosePropertyValue,
  chooseQuestion,
  chooseRater,
  chooseRelation,
  chooseText,
  chooseValue,
  columnKindOf,
} from "@/lib/labels/edit-choices";
import { labelChoicesSchema, noChoices } from "@/lib/labels/label-choices";

describe("changing choices", () => {
  it("says what a name stands for, or leaves it out", () => {
    const marked = chooseMark(chooseMark(noChoices, "odd", "unexplained_leap"), "bad", null);
    expect(marked.marks).toEqual({ odd: "unexplained_leap", bad: null });
    expect(chooseRelation(noChoices, "leads to", "caused_by").relations).toEqual({ "leads to": "caused_by" });
  });

  it("keeps the values of a question, and forgets them when it stands for another", () => {
    const value = { name: "hint", of: "cueMentioned" };
    const one = chooseValue(noChoices, { ...value, value: "maybe", option: "unclear" });
    const two = chooseValue(one, { ...value, value: "?", option: null });
    expect(two.questions).toEqual({ hint: { element: "cueMentioned", values: { maybe: "unclear", "?": null } } });
    expect(chooseQuestion(two, "hint", { key: "verdict" }).questions).toEqual({
      hint: { element: "verdict", values: {} },
    });
    expect(chooseQuestion(two, "hint", "note").questions).toEqual({ hint: { note: true } });
    expect(chooseQuestion(two, "hint", null).questions).toEqual({ hint: null });
  });

  it("does the same for properties of marks, and knows only ours", () => {
    const one = choosePropertyValue(noChoices, { name: "grade", value: "bad", of: "severity", option: "critical" });
    expect(one.properties).toEqual({ grade: { property: "severity", values: { bad: "critical" } } });
    expect(choosePropertyValue(noChoices, { name: "grade", value: "bad", of: "colour", option: "red" })).toBe(
      noChoices,
    );
    expect(chooseProperty(one, "grade", { key: "evidence" }).properties).toEqual({
      grade: { property: "evidence", values: {} },
    });
    expect(chooseProperty(one, "grade", "note").properties).toEqual({ grade: { note: true } });
    expect(chooseProperty(one, "grade", null).properties).toEqual({ grade: null });
  });

  it("says what a column is", () => {
    const kinds = ["item", "answers", "raterAnswers"] as const;
    const columns = kinds.map((kind) => chooseColumn(noChoices, "x", kind).columns.x);
    expect(columns).toEqual(["item", { question: "x" }, { rater: "x" }]);
    expect(columns.map((use) => use && columnKindOf(use))).toEqual(kinds);
  });

  it("says for every row what the files do not, and takes it back with an empty text", () => {
    const named = chooseRater(chooseRater(noChoices, "name", "Judge"), "version", "2");
    expect(named.rater).toEqual({ name: "Judge", version: "2" });
    expect(chooseRater(named, "version", "").rater).toEqual({ name: "Judge" });
    const narrowed = chooseNarrowing(noChoices, "model", "Alder 2");
    expect(narrowed.item).toEqual({ model: "Alder 2" });
    expect(chooseNarrowing(narrowed, "model", "")).toEqual(noChoices);
    expect(chooseText(chooseText(noChoices, "part", "answer"), "part", "")).toEqual(noChoices);
  });

  it("makes choices that the schema takes", () => {
    const all = chooseColumn(chooseMark(chooseRater(noChoices, "name", "x"), "m", null), "c", "answers");
    expect(labelChoicesSchema.parse(JSON.parse(JSON.stringify(all)))).toEqual(all);
  });
});

describe("labelChoicesSchema", () => {
  it.each([
    [{ unit: "bytes" }, "unit"],
    [{ rater: { promptHash: "abc" } }, "promptHash"],
    [{ columns: { a: "verdict" } }, "columns"],
    [{ nonsense: 1 }, "nonsense"],
    [{ item: { epoch: 2_147_483_648 } }, "epoch"],
  ])("refuses %j", (choices, place) => {
    const parsed = labelChoicesSchema.safeParse(choices);
    expect(parsed.success).toBe(false);
    expect(JSON.stringify(parsed.error?.issues)).toContain(place);
  });
});
