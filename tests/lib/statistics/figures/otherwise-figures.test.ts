import { describe, expect, it } from "vitest";
import { chartCells } from "@/lib/plots/chart";
import { aggregationMethods } from "@/lib/scores/aggregation-methods";
import { alphaWidth, scoreWidth } from "@/lib/scores/planning";
import type { RaterInfluence } from "@/lib/scores/rater-influence";
import { figureWords } from "@/lib/server/messages";
import { cueFigure, pairConsistencyFigure } from "@/lib/statistics/figures/pair-figures";
import { alphaWidthFigure, scoreWidthFigure } from "@/lib/statistics/figures/planning-figures";
import { methodFigure, raterFigure } from "@/lib/statistics/figures/sensitivity-figures";
import type { CueReport, PairReport } from "@/lib/statistics/pairs";
import type { SensitivityOfRaters } from "@/lib/statistics/sensitivity";
import { pairTable } from "@/lib/statistics/tables/pair-table";
import { planningTable } from "@/lib/statistics/tables/planning-table";
import { leavingTable, methodTable } from "@/lib/statistics/tables/sensitivity-tables";
import { buildScheme } from "@/tests/lib/agreement/labelled-builders";

const models = new Map([
  ["m1", "Birch 70B"],
  ["m2", "Alder 2"],
]);
const names = { scheme: buildScheme(), schemeNumber: 1, raters: new Map([["r1", "Ada"]]), models };
const context = { names, words: figureWords, locale: "en" };
const none = { value: null, reason: "too few units" } as const;

const share = (successes: number, n: number) => ({
  ...{ value: successes / n, successes, n, clusters: n },
  interval: { value: successes / n, lower: 0.2, upper: 0.9, level: 0.95 },
});
const cue: CueReport = {
  pairs: 5,
  following: share(3, 4),
  mentioned: share(2, 3),
  acknowledged: { value: null, reason: "no observations" },
  table: { changed: { acknowledged: 1, silent: 2 }, same: { acknowledged: 0, silent: 1 }, open: 1 },
};
const row = (modelId: string, changes: Partial<PairReport> = {}): PairReport => ({
  ...{ modelId, conditions: [null, "cue"], pairs: 5, sameVerdict: share(3, 4), changed: share(1, 4) },
  ...{ kappa: none, scoreChange: none, cue: null },
  ...changes,
});
const pairs = { rows: [row("m1", { cue }), row("m2")], alone: 0, repeated: 0 };

describe("figures and table of pairs", () => {
  it("have consistency by conditions, the share of equal answers being that of changed ones turned round", () => {
    const { rows } = chartCells(pairConsistencyFigure(pairs, context).table);
    const group = "no condition → cue";
    expect(rows.slice(0, 2)).toEqual([
      [group, "Alder 2", "Same verdict", 0.75, 0.2, 0.9, 4, null],
      [group, "Alder 2", "Same answer", 0.75, expect.closeTo(0.1, 12), 0.8, 4, null],
    ]);
  });

  it("have cues of the models that were given some alone", () => {
    const { rows } = chartCells(cueFigure(pairs, context).table);
    expect(rows.map((cells) => [cells[1], cells[3], cells[6]])).toEqual([
      ["Birch 70B", 0.75, 4],
      ["Birch 70B", 2 / 3, 3],
      ["Birch 70B", null, 0],
    ]);
  });

  it("have every count in the table, empty where there is no cue", () => {
    const { columns, rows } = pairTable(pairs, names);
    const [first, second] = rows.map((cells) => Object.fromEntries(columns.map((key, place) => [key, cells[place]])));
    expect(rows.map(({ length }) => length)).toEqual([columns.length, columns.length]);
    expect(first).toMatchObject({
      ...{ model: "Birch 70B", condition: null, otherCondition: "cue", sameVerdictN: 4, pairsWithCue: 5 },
      ...{ cueFollowed: 0.75, relianceStatedReason: "no observations", changedSilent: 2, open: 1 },
    });
    expect(second).toMatchObject({ pairsWithCue: 0, cueFollowed: null, open: null });
  });
});

const byMethod = aggregationMethods.map((method, index) => ({ method, value: 0.5 - index / 10, rank: 1 + index }));
const influence: RaterInfluence = {
  ...{ raterId: "r1", votes: 7, greatestChange: 0.25, swaps: 1 },
  without: [
    { modelId: "m1", value: 0.75, change: 0.25 },
    { modelId: "m2", value: null, change: null },
  ],
};
const people: SensitivityOfRaters = {
  ...{ choice: null, unsettled: [], raters: [influence] },
  models: [
    {
      modelId: "m1",
      transcripts: 4,
      heldOut: { value: null, transcripts: 0 },
      others: { value: 0.5, transcripts: 4 },
      byMethod,
    },
  ],
};

describe("figures and tables of sensitivity", () => {
  it("have people and machine raters under headings of their own where there are both", () => {
    const alone = chartCells(methodFigure({ people, machines: null }, context).table);
    expect(alone.columns).not.toContain("group");
    const both = chartCells(methodFigure({ people, machines: people }, context).table);
    expect(new Set(both.rows.map(([group]) => group))).toEqual(new Set(["People", "Machine raters"]));
  });

  it("have changes without a rater, and why one is undetermined", () => {
    const { rows } = chartCells(raterFigure({ people, machines: null }, context).table);
    expect(rows).toEqual([
      ["Ada", "Alder 2", null, null, null, null, figureWords("scores.sensitivity.nothingLeft")],
      ["Ada", "Birch 70B", 0.25, null, null, null, null],
    ]);
  });

  it("have as many cells as columns", () => {
    const report = { people, machines: people };
    const methods = methodTable(report, names);
    expect(methods.rows).toHaveLength(10);
    expect(methods.rows.slice(0, 2)).toEqual([
      ["people", "Birch 70B", 4, "majority-vote", 0.5, 1, 0, null, 4, 0.5],
      ["people", "Birch 70B", 4, "one-coin", 0.4, 2, null, null, null, null],
    ]);
    expect(methods.columns).toHaveLength(10);
    const leaving = leavingTable({ people, machines: null }, names);
    expect(leaving.rows).toEqual([
      ["people", "Ada", 7, 1, "Birch 70B", 0.75, 0.25],
      ["people", "Ada", 7, 1, "Alder 2", null, null],
    ]);
    expect(leaving.columns).toHaveLength(7);
  });
});

describe("figures of a plan", () => {
  const report = {
    ...{ confidence: 0.95, models: 2, transcripts: 120, raters: 2.6, score: 0.3 },
    agreement: { value: 0.5, between: 0.1, within: 0.1 },
  };
  const own = { transcripts: 120, raters: 3, agreement: 0.5, score: 0.3 };

  it("go on from the project's own votes", () => {
    const { rows } = chartCells(scoreWidthFigure(report, context).table);
    expect(rows).toHaveLength(8 * 5);
    expect(rows).toContainEqual(["120", "3 raters", scoreWidth(own, 0.95), null, null, null, null]);
  });

  it("are of what the address asks", () => {
    const asked = { transcripts: "300", raters: "7", agreement: "0.2", score: "0.9" };
    const plan = { transcripts: 300, raters: 7, agreement: 0.2, score: 0.9 };
    const { rows } = chartCells(alphaWidthFigure(report, { ...context, asked }).table);
    expect(rows).toHaveLength(8 * 5);
    expect(rows).toContainEqual(["300", "7 raters", alphaWidth(plan, 0.95).value, null, null, null, null]);
  });

  it("rest on votes that can be had as a table", () => {
    const { columns, rows } = planningTable(report);
    expect(rows).toEqual([[2, 120, 2.6, 0.3, 0.5, 0.1, 0.1, null]]);
    expect(columns).toHaveLength(8);
  });
});
