import { describe, expect, it } from "vitest";
import { countLabels } from "@/lib/agreement/label-counts";
import { buildAnnotation, buildScheme } from "@/tests/lib/agreement/labelled-builders";

describe("countLabels", () => {
  it("counts annotations, tasks, tasks rated twice or more, raters, and the versions of the scheme", () => {
    const annotations = [
      buildAnnotation({ taskId: "a", raterId: "ada" }),
      buildAnnotation({ taskId: "a", raterId: "ben" }),
      buildAnnotation({ taskId: "a", raterId: "chi", version: { number: 10, scheme: buildScheme() } }),
      buildAnnotation({ taskId: "b", raterId: "ada" }),
    ];
    expect(countLabels(annotations)).toEqual({
      ...{ annotations: 4, labelled: 2, ratedTwice: 1, raters: 3 },
      versions: [
        { number: 1, annotations: 3 },
        { number: 10, annotations: 1 },
      ],
    });
  });

  it("counts nothing where there is nothing", () => {
    expect(countLabels([])).toEqual({ annotations: 0, labelled: 0, ratedTwice: 0, raters: 0, versions: [] });
  });
});
