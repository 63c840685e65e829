import { describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { compareModels } from "@/lib/scores/compare-models";
import { type ModelValues, shareTasks } from "@/lib/scores/shared-tasks";

const options = { resamples: 1000, confidence: 0.95, permutations: 999, seed: 5 };
const tasks = (n: number, from = 0) => Array.from({ length: n }, (_, index) => `task ${from + index}`);
const model = (modelId: string, values: readonly number[], of: readonly (string | null)[]): ModelValues => ({
  modelId,
  values,
  tasks: of,
});

describe("shareTasks", () => {
  it("takes the mean of several transcripts of a task, in the order of keys", () => {
    const a = model("a", [1, 0, 1, 0.5], ["y", "y", "x", null]);
    const b = model("b", [0.25, 0.5], ["x", "y"]);
    expect(shareTasks(a, b)).toEqual({ sharedTasks: 2, differences: Float64Array.of(0.75, 0) });
  });

  it("pairs from twenty shared tasks on, or when the smaller model did no other", () => {
    const zeros = (n: number) => new Array<number>(n).fill(0);
    const many = model("a", zeros(40), tasks(40));
    expect(shareTasks(many, model("b", zeros(30), tasks(30, 20))).differences).toHaveLength(20);
    expect(shareTasks(many, model("b", zeros(30), tasks(30, 21)))).toEqual({ sharedTasks: 19, differences: null });
    expect(shareTasks(many, model("b", zeros(3), tasks(3))).differences).toHaveLength(3);
    expect(shareTasks(model("b", zeros(3), tasks(3)), many).differences).toHaveLength(3);
    expect(shareTasks(many, model("b", zeros(4), [...tasks(3), null]))).toEqual({ sharedTasks: 3, differences: null });
    expect(shareTasks(many, model("b", zeros(1), tasks(1))).differences).toBeNull();
    expect(() => shareTasks(many, model("b", [0], []))).toThrow(RangeError);
  });
});

describe("compareModels", () => {
  it("finds by pairing what two samples alone do not show", () => {
    // Hard and easy tasks differ far more than the models do, but b is a little better on every one.
    const ofTask = Array.from({ length: 40 }, (_, index) => (index % 2 === 0 ? 0.1 : 0.8));
    const a = model("a", ofTask, tasks(40));
    const better = ofTask.map((value, index) => value + (index % 4 < 2 ? 0.05 : 0.15));
    const [paired] = compareModels([a, model("b", better, tasks(40))], options);
    const [unpaired] = compareModels([a, model("b", better, tasks(40, 100))], options);
    expect(paired).toMatchObject({ modelA: "a", modelB: "b", isPaired: true, sharedTasks: 40 });
    expect(paired?.difference.value).toBeCloseTo(-0.1, 12);
    expect(unpaired).toMatchObject({ isPaired: false, sharedTasks: 0 });
    expect(unpaired?.difference.value).toBeCloseTo(-0.1, 12);
    expect(pOf(paired)).toBeLessThan(0.001);
    expect(pOf(unpaired)).toBeGreaterThan(0.05);
  });

  it("compares every two, adjusting over all pairs by Holm's method", () => {
    const random = seededRandom(2);
    const values = (share: number) => Array.from({ length: 60 }, () => (random() < share ? 1 : 0));
    const models = [0.2, 0.8, 0.75].map((share, index) => model(`m${index}`, values(share), tasks(60)));
    const compared = compareModels(Object.freeze(models), options);
    expect(compared.map(({ modelA, modelB }) => [modelA, modelB])).toEqual([
      ["m0", "m1"],
      ["m0", "m2"],
      ["m1", "m2"],
    ]);
    const [first, second, third] = compared.map(({ difference }) => {
      if (difference.value === null || difference.interval.value === null) throw new Error("undetermined");
      expect(difference.interval.lower).toBeLessThan(difference.value);
      expect(difference.interval.upper).toBeGreaterThan(difference.value);
      return difference;
    });
    const sorted = [first?.p ?? 9, second?.p ?? 9, third?.p ?? 9].sort((x, y) => x - y);
    expect(Math.min(first?.adjustedP ?? 9, second?.adjustedP ?? 9)).toBeCloseTo(3 * (sorted[0] ?? 9), 12);
    expect(third?.adjustedP).toBe(third?.p);
    expect(compareModels(models.slice(0, 2), options)[0]?.difference).toMatchObject({ interval: first?.interval });
    expect(compareModels(models, options)).toEqual(compared);
  });

  it("has an interval with width where models never differ, and p 1", () => {
    const same = model("a", new Array<number>(30).fill(1), tasks(30));
    for (const of of [tasks(30), tasks(30, 50)]) {
      const [{ difference } = { difference: null }] = compareModels(
        [same, { ...same, modelId: "b", tasks: of }],
        options,
      );
      expect(difference).toMatchObject({ value: 0, p: 1, adjustedP: 1 });
      if (difference?.value !== 0 || difference.interval.value === null) throw new Error("undetermined");
      expect(difference.interval.lower).toBeLessThan(0);
      expect(difference.interval.lower).toBeGreaterThan(-0.15);
      expect(difference.interval.upper).toBeGreaterThan(0);
    }
  });

  it("holds the difference in its interval where each model is constant", () => {
    const [a, b] = [model("a", [1, 1, 1], tasks(3)), model("b", [0, 0, 0], tasks(3, 9))];
    const [compared] = compareModels([a, b], options);
    expect(compared?.difference).toMatchObject({ value: 1, interval: { upper: 1 } });
  });

  it("is null for a model with fewer than two transcripts, and leaves it out of the adjustment", () => {
    const [a, b] = [model("a", [1, 0, 1, 0], tasks(4)), model("b", [0, 0, 0, 1], tasks(4, 9))];
    const [ab, ac] = compareModels([a, b, model("c", [1], ["task 99"])], options);
    expect(ac?.difference).toEqual({ value: null, reason: "too few units" });
    expect(ab?.difference).toEqual(compareModels([a, b], options)[0]?.difference);
    expect(compareModels([a], options)).toEqual([]);
  });

  it("refuses values that are no probabilities", () => {
    const [a, b] = [model("a", [1, 2], tasks(2)), model("b", [1, 0], tasks(2, 9))];
    expect(() => compareModels([a, b], options)).toThrow(RangeError);
  });
});

function pOf(comparison: ReturnType<typeof compareModels>[number] | undefined): number {
  if (comparison === undefined || comparison.difference.value === null) throw new Error("undetermined");
  return comparison.difference.p;
}
