import { describe, expect, it } from "vitest";
import type { TaskDisagreement } from "@/lib/agreement/disagreement";
import { topDisagreements } from "@/lib/agreement/top-disagreements";

function task(taskId: string, disagreement: number | null, [x, y]: readonly [number | null, number | null]) {
  const elements = [
    { element: "x", disagreement: x },
    { element: "y", disagreement: y },
  ];
  return { taskId, raters: 2, disagreement, elements } satisfies TaskDisagreement;
}

const tasks = [
  task("a", 0.75, [0.5, 1]),
  task("b", 0.5, [1, 0]),
  task("c", 0.5, [0.5, null]),
  task("d", 0, [0, 0]),
  task("e", null, [null, null]),
];

/** On two of them hangs a score, and on one that is not there. */
const leverage = new Map([
  ["c", 0.1],
  ["b", 0.3],
  ["z", 1],
]);

describe("topDisagreements", () => {
  it("ranks overall and by each element, leaving out tasks without disagreement", () => {
    const { overall, byElement } = topDisagreements({ tasks, leverage }, 10);
    expect(overall).toEqual({
      total: 3,
      top: [
        { taskId: "a", figure: 0.75 },
        { taskId: "b", figure: 0.5 },
        { taskId: "c", figure: 0.5 },
      ],
    });
    expect(byElement.get("x")?.top.map(({ taskId }) => taskId)).toEqual(["b", "a", "c"]);
    expect(byElement.get("y")).toEqual({ total: 1, top: [{ taskId: "a", figure: 1 }] });
  });

  it("ranks by what hangs on a dispute", () => {
    expect(topDisagreements({ tasks, leverage }, 10).byLeverage).toEqual({
      total: 2,
      top: [
        { taskId: "b", figure: 0.3 },
        { taskId: "c", figure: 0.1 },
      ],
    });
  });

  it("keeps the first few and says how many there are", () => {
    const { overall, byElement } = topDisagreements({ tasks, leverage }, 1);
    expect(overall).toEqual({ total: 3, top: [{ taskId: "a", figure: 0.75 }] });
    expect(byElement.get("x")).toEqual({ total: 3, top: [{ taskId: "b", figure: 1 }] });
  });

  it("is empty without tasks", () => {
    expect(topDisagreements({ tasks: [], leverage }, 5)).toEqual({
      overall: { total: 0, top: [] },
      byElement: new Map(),
      byLeverage: { total: 0, top: [] },
    });
  });
});
