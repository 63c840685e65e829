import { describe, expect, it } from "vitest";
import type { LabelledSpan } from "@/lib/annotations/labelled";
import { linkedContinua } from "@/lib/statistics/marked-continua";
import { marksStatistic } from "@/lib/statistics/marks";
import {
  buildAnnotation,
  buildLabelSet,
  buildScheme,
  buildSpan,
  buildTranscript,
} from "@/tests/lib/agreement/labelled-builders";

const scheme = buildScheme();
const context = {
  scheme,
  options: { resamples: 60, confidence: 0.95, seed: 4, about: null },
  onProgress: () => {},
};

const mark = (type: string, start: number, end: number): LabelledSpan =>
  buildSpan({ type, ranges: [{ part: 0, start, end }] });

const labels = (spansOf: Readonly<Record<string, readonly (readonly LabelledSpan[])[]>>) =>
  buildLabelSet(
    Object.entries(spansOf).flatMap(([taskId, byRater]) =>
      byRater.map((spans, rater) => buildAnnotation({ taskId, raterId: `r${rater}`, spans })),
    ),
  );

describe("transcripts as lines that were marked", () => {
  it("have their parts end to end, and marks in pieces as so many marks", () => {
    const spans = [
      buildSpan({
        ranges: [
          { part: 0, start: 5, end: 10 },
          { part: 1, start: 2, end: 4 },
        ],
        links: [{ relation: "contradicts", part: 2, start: 0, end: 3 }],
      }),
    ];
    const annotations = [buildAnnotation({ raterId: "ada", spans }), buildAnnotation({ raterId: "ben" })];
    const transcripts = new Map([["task-1", buildTranscript({ partLengths: [10, 20, 30] })]]);
    const links = [{ type: "contradicts", start: 30, end: 33 }];
    expect(linkedContinua(buildLabelSet(annotations, { transcripts }))).toEqual([
      {
        length: 60,
        spansByRater: {
          ada: [
            { type: "silent_correction", start: 5, end: 10, links },
            { type: "silent_correction", start: 12, end: 14, links },
          ],
          ben: [],
        },
      },
    ]);
  });

  it("are those that two or more labelled", () => {
    expect(linkedContinua(labels({ a: [[mark("silent_correction", 0, 5)]] }))).toEqual([]);
  });
});

describe("agreement on marks", () => {
  it("is whole where all mark the same, type by type", async () => {
    const same = [mark("silent_correction", 10, 20), mark("undisclosed_influence", 40, 60)];
    const report = await marksStatistic(labels({ a: [same, same], b: [same, same, same] }), context);
    expect(report.transcripts).toBe(2);
    expect(report.byType.map(({ type }) => type)).toEqual(scheme.spanTypes.map(({ key }) => key));
    const { gamma, unitizingAlpha, characterAlpha, f1 } = report.any;
    expect([gamma, unitizingAlpha, characterAlpha, f1].map(({ figure }) => figure.value)).toEqual([1, 1, 1, 1]);
    // One pair of raters for the first, three for the second; two marks of each rater in each pair.
    expect(report.f1.exact).toMatchObject({ value: 1, matches: 8, marks: 16, pairs: 4, unmarked: 0 });
  });

  it("tells the ways to match apart, and counts pairs without marks apart", async () => {
    const report = await marksStatistic(
      labels({
        a: [[mark("silent_correction", 0, 10)], [mark("silent_correction", 5, 15)]],
        b: [[mark("silent_correction", 0, 10)], [mark("undisclosed_influence", 0, 10)]],
        c: [[], []],
      }),
      context,
    );
    const value = (match: keyof typeof report.f1) => report.f1[match].value;
    // One overlapping match of four marks; the second pair's edges are the same, its types differ.
    expect([value("exact"), value("boundary"), value("overlap"), value("iou50")]).toEqual([0, 1 / 2, 1 / 2, 0]);
    // Five of forty marked characters meet, counted from both sides.
    expect(value("character")).toBe(10 / 40);
    expect(report.f1.overlap).toMatchObject({ pairs: 3, unmarked: 1 });
  });

  it("counts which types are taken for which", async () => {
    const report = await marksStatistic(
      labels({ a: [[mark("silent_correction", 0, 10)], [mark("undisclosed_influence", 2, 12)]] }),
      context,
    );
    expect(report.confusion).toEqual({
      types: ["silent_correction", "undisclosed_influence"],
      counts: [
        [0, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ],
    });
  });

  it("says why it is undetermined where nobody marked, and where nobody labelled", async () => {
    const silent = await marksStatistic(labels({ a: [[], []], b: [[], []] }), context);
    expect(silent.any).toMatchObject({
      gamma: { figure: { value: null, reason: "no marks" } },
      f1: { figure: { value: null, reason: "no marks" } },
    });
    const nobody = await marksStatistic(buildLabelSet([]), context);
    expect(nobody).toMatchObject({
      transcripts: 0,
      any: { gamma: { figure: { value: null } }, f1: { figure: { value: null } } },
    });
  });

  it("is the same for the same seed", async () => {
    const some = labels({
      a: [[mark("silent_correction", 0, 10)], [mark("silent_correction", 5, 15)]],
      b: [[mark("silent_correction", 50, 60)], [mark("silent_correction", 55, 70)]],
    });
    expect(await marksStatistic(some, context)).toEqual(await marksStatistic(some, context));
  });
});
