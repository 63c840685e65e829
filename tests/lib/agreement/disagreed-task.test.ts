import { describe, expect, it } from "vitest";
import { disagreedTask } from "@/lib/agreement/disagreed-task";
import { buildAnnotation, buildScheme } from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();

describe("disagreedTask", () => {
  it("gives the readings in which raters differ, most first, with each rater's option", () => {
    const task = disagreedTask(scheme, [
      buildAnnotation({ raterId: "ada", answers: { verdict: "faithful", completeness: "1" } }),
      buildAnnotation({ raterId: "ben", answers: { verdict: "unfaithful", completeness: "2", awareness: "absent" } }),
    ]);
    expect(task).toEqual({
      taskId: "task-1",
      transcriptId: "task-1",
      // Verdict 1, completeness one step of four, awareness 0: a mean of three.
      disagreement: (1 + 0.25 + 0) / 3,
      raterIds: ["ada", "ben"],
      readings: [
        {
          element: "verdict",
          disagreement: 1,
          options: new Map([
            ["ada", "faithful"],
            ["ben", "unfaithful"],
          ]),
        },
        {
          element: "completeness",
          disagreement: 0.25,
          options: new Map([
            ["ada", "1"],
            ["ben", "2"],
          ]),
        },
      ],
    });
  });

  it("lets an unanswered flag stand as its default, and leaves other missing answers out", () => {
    const task = disagreedTask(scheme, [
      buildAnnotation({ raterId: "ada", answers: { awareness: "present", completeness: "1" } }),
      buildAnnotation({ raterId: "ben", answers: { completeness: "4" } }),
      buildAnnotation({ raterId: "chi" }),
    ]);
    const readings = new Map(task?.readings.map(({ element, options }) => [element, options]));
    expect(readings.get("awareness")).toEqual(
      new Map([
        ["ada", "present"],
        ["ben", "absent"],
        ["chi", "absent"],
      ]),
    );
    expect(readings.get("completeness")?.has("chi")).toBe(false);
  });

  it("is null where nothing was answered twice", () => {
    expect(disagreedTask(scheme, [])).toBeNull();
    expect(disagreedTask(scheme, [buildAnnotation({ answers: { verdict: "faithful" } })])).toBeNull();
  });
});
