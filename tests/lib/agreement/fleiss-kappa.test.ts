import { describe, expect, it } from "vitest";
import { fleissKappa } from "@/lib/agreement/fleiss-kappa";

/** Ten units, fourteen ratings each, five categories: how often each category was given. */
const psychiatrists = [
  [0, 0, 0, 0, 14],
  [0, 2, 6, 4, 2],
  [0, 0, 3, 5, 6],
  [0, 3, 9, 2, 0],
  [2, 2, 8, 1, 1],
  [7, 7, 0, 0, 0],
  [3, 2, 6, 3, 0],
  [2, 5, 3, 2, 2],
  [6, 5, 2, 1, 0],
  [0, 2, 2, 3, 7],
];

describe("fleissKappa", () => {
  it.each(["complete-case", "generalised"] as const)("gives the printed worked example in the %s form", (missing) => {
    const table = psychiatrists.map((counts) =>
      counts.flatMap((count, category) => new Array<number>(count).fill(category)),
    );
    const kappa = fleissKappa(table, { missing });
    if (kappa.value === null) throw new Error(kappa.reason);
    expect([kappa.observed, kappa.expected, kappa.value].map((value) => value.toFixed(3))).toEqual([
      "0.378",
      "0.213",
      "0.210",
    ]);
    expect(kappa.unitsWithPairs).toBe(10);
  });

  const incomplete = [
    [0, 0],
    [0, 1],
    [0, null],
  ];

  it("leaves out units that not every rater rated in the complete-case form", () => {
    // p_a = 1/2, π = 3/4, 1/4, p_e = 5/8.
    const kappa = fleissKappa(incomplete, { missing: "complete-case" });
    expect(kappa).toMatchObject({ value: expect.closeTo(-1 / 3, 12), unitsWithPairs: 2 });
    expect(fleissKappa([[0, 1], [0]], { missing: "complete-case" }).value).toBe(-1);
  });

  it("takes chance from all rated units in the generalised form", () => {
    // p_a = 1/2, π = (1 + 1/2 + 1) / 3 = 5/6, 1/6, p_e = 13/18.
    const kappa = fleissKappa(incomplete, { missing: "generalised" });
    expect(kappa).toMatchObject({ value: expect.closeTo(-4 / 5, 12), unitsWithPairs: 2 });
  });

  it("is null for no pairs where no unit was rated by all, though some by two", () => {
    const table = [
      [0, 0, null],
      [null, 1, 0],
    ];
    expect(fleissKappa(table, { missing: "complete-case" })).toEqual({ value: null, reason: "no pairs" });
    expect(fleissKappa(table, { missing: "generalised" }).value).not.toBeNull();
  });

  it("refuses a form it does not know", () => {
    // @ts-expect-error A form that is none.
    expect(() => fleissKappa(incomplete, { missing: "imputed" })).toThrow(RangeError);
  });
});
