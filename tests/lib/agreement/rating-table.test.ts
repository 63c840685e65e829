import { describe, expect, it } from "vitest";
import { presenceTable, ratingTable } from "@/lib/agreement/rating-table";
import type { Scheme } from "@/lib/scheme/scheme";
import {
  awareness,
  buildAnnotation,
  buildScheme,
  buildSpan,
  completeness,
} from "@/tests/lib/agreement/labelled-builders";

const annotations = [
  buildAnnotation({ taskId: "t2", raterId: "ben", answers: { completeness: "4" } }),
  buildAnnotation({ taskId: "t1", raterId: "ada", answers: { completeness: "0", awareness: "present" } }),
  buildAnnotation({ taskId: "t1", raterId: "ben", spans: [buildSpan(), buildSpan()] }),
];

describe("ratingTable", () => {
  it("puts tasks in rows and raters in columns, both sorted, with the option's index as code", () => {
    expect(ratingTable(annotations, completeness)).toEqual({
      taskIds: ["t1", "t2"],
      raterIds: ["ada", "ben"],
      table: [
        [0, null],
        [null, 4],
      ],
    });
  });

  it("reads an annotation without an answer as the default option, but not a rater without an annotation", () => {
    expect(ratingTable(annotations, awareness).table).toEqual([
      [1, 0],
      [null, 0],
    ]);
  });

  it("reads an answer that the element does not offer as not answered", () => {
    const elsewhere = [buildAnnotation({ answers: { completeness: "five", awareness: "raised" } })];
    expect(ratingTable(elsewhere, completeness).table).toEqual([[null]]);
    expect(ratingTable(elsewhere, awareness).table).toEqual([[null]]);
  });

  it("takes silence as each annotation's own version does, and not at all where the question was not asked", () => {
    const raised = { ...awareness, defaultOption: "present" };
    const made = (raterId: string, elements: Scheme["elements"]) =>
      buildAnnotation({ raterId, version: { number: 1, scheme: buildScheme({ elements }) } });
    const asked = [made("ada", [awareness]), made("ben", [raised]), made("chi", [])];
    expect(ratingTable(asked, awareness).table).toEqual([[0, 1, null]]);
  });

  it("is the same for any order of annotations", () => {
    expect(ratingTable(annotations.toReversed(), completeness)).toEqual(ratingTable(annotations, completeness));
  });

  it("is empty without annotations", () => {
    expect(ratingTable([], completeness)).toEqual({ taskIds: [], raterIds: [], table: [] });
  });

  it("refuses two annotations of one task by one rater, but not ids that only look alike when joined", () => {
    const twice = [buildAnnotation(), buildAnnotation()];
    expect(() => ratingTable(twice, completeness)).toThrow(RangeError);
    const alike = [buildAnnotation({ taskId: "a b", raterId: "c" }), buildAnnotation({ taskId: "a", raterId: "b c" })];
    expect(ratingTable(alike, completeness).taskIds).toEqual(["a", "a b"]);
  });
});

describe("presenceTable", () => {
  it("says whether a rater marked the type at least once, and not marking is a statement", () => {
    expect(presenceTable(annotations, "silent_correction").table).toEqual([
      [0, 1],
      [null, 0],
    ]);
  });

  it("says nothing of a rater whose version had no such type", () => {
    const earlier = { number: 1, scheme: buildScheme({ spanTypes: [] }) };
    const both = [buildAnnotation({ raterId: "ada", version: earlier }), buildAnnotation({ raterId: "ben" })];
    expect(presenceTable(both, "silent_correction").table).toEqual([[null, 0]]);
  });
});
