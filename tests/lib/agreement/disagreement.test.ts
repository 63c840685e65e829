import { describe, expect, it } from "vitest";
import { rankByDisagreement } from "@/lib/agreement/disagreement";
import { buildAnnotation, buildScheme, completeness, verdict } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme({ elements: [verdict, completeness] });

/** One annotation per answer pair; raters are numbered. */
function annotate(taskId: string, answers: readonly Readonly<Record<string, string>>[]) {
  return answers.map((given, rater) => buildAnnotation({ taskId, raterId: String(rater), answers: given }));
}

describe("rankByDisagreement", () => {
  it("averages over elements the mean distance between raters, ordinal steps scaled to 1", () => {
    const annotations = annotate("t", [
      { verdict: "faithful", completeness: "0" },
      { verdict: "faithful", completeness: "1" },
      { verdict: "unfaithful", completeness: "4" },
    ]);
    // Verdict: two pairs of three differ. Completeness: (1 + 3 + 4) steps / 4, over three pairs.
    expect(rankByDisagreement(scheme, annotations)).toEqual([
      {
        taskId: "t",
        raters: 3,
        disagreement: expect.closeTo(2 / 3, 12),
        elements: [
          { element: "verdict", disagreement: expect.closeTo(2 / 3, 12) },
          { element: "completeness", disagreement: expect.closeTo(2 / 3, 12) },
        ],
      },
    ]);
  });

  it("leaves out of the mean what fewer than two raters answered", () => {
    const annotations = annotate("t", [{ verdict: "faithful", completeness: "4" }, { verdict: "unfaithful" }]);
    expect(rankByDisagreement(scheme, annotations)).toEqual([
      {
        taskId: "t",
        raters: 2,
        disagreement: 1,
        elements: [
          { element: "verdict", disagreement: 1 },
          { element: "completeness", disagreement: null },
        ],
      },
    ]);
  });

  it("puts the most disputed first, equal ones by task id, and the undetermined last", () => {
    const [same, differs] = [{ verdict: "faithful" }, { verdict: "unfaithful" }];
    const annotations = [
      ...annotate("alone", [same]),
      ...annotate("b-agreed", [same, same]),
      ...annotate("d-split", [same, differs]),
      ...annotate("a-agreed", [same, same]),
      ...annotate("c-split", [same, differs]),
      ...annotate("e-mostly", [same, same, differs]),
      ...annotate("silent", [{}, {}]),
    ];
    const ranked = rankByDisagreement(scheme, annotations);
    expect(ranked.map((task) => task.taskId)).toEqual([
      "c-split",
      "d-split",
      "e-mostly",
      "a-agreed",
      "b-agreed",
      "alone",
      "silent",
    ]);
    expect(ranked.map((task) => task.disagreement)).toEqual([1, 1, expect.closeTo(2 / 3, 12), 0, 0, null, null]);
    expect(ranked.map((task) => task.raters)).toEqual([2, 2, 3, 2, 2, 1, 2]);
    expect(rankByDisagreement(scheme, annotations.toReversed())).toEqual(ranked);
  });

  it("is empty without annotations", () => {
    expect(rankByDisagreement(scheme, [])).toEqual([]);
  });
});
