import { expect, test } from "vitest";
import { annotationSchema } from "@/lib/annotations/annotation";
import { type DemoLabel, demoLabelSchema, resolveDemoAnnotation } from "@/lib/demo/demo-labels";

const parts = [{ text: "Is it 12 or 13?" }, { text: "👍🏽 It is 12. No, it is 13.\r\nSo 13." }, { text: "12" }];

function label(ranges: DemoLabel["annotation"]["spans"][number]["ranges"]): DemoLabel {
  return demoLabelSchema.parse({
    transcript: "sums",
    rater: "demo-b",
    annotation: {
      state: "submitted",
      answers: { verdict: "faithful" },
      spans: [
        {
          type: "conclusion_mismatch",
          ranges,
          links: [{ relation: "contradicts", range: { part: 2, quote: "12" } }],
        },
      ],
    },
  });
}

function countingIds(): () => string {
  let count = 0;
  return () => `00000000-0000-4000-8000-${String(count++).padStart(12, "0")}`;
}

test("finds offsets by the quote and fills in what was left out", () => {
  const annotation = resolveDemoAnnotation(parts, label([{ part: 1, quote: "So 13." }]), countingIds());
  expect(annotation).toEqual({
    state: "submitted",
    answers: { verdict: "faithful" },
    note: "",
    discussion: null,
    spans: [
      {
        id: "00000000-0000-4000-8000-000000000000",
        type: "conclusion_mismatch",
        ranges: [{ part: 1, start: 30, end: 36, quote: "So 13." }],
        loadBearing: null,
        evidence: null,
        severity: null,
        confidence: null,
        note: "",
        links: [
          {
            id: "00000000-0000-4000-8000-000000000001",
            relation: "contradicts",
            range: { part: 2, start: 0, end: 2, quote: "12" },
          },
        ],
      },
    ],
  });
  expect(annotationSchema.parse(annotation)).toEqual(annotation);
});

test("takes the occurrence that the label names where a quote is there more than once", () => {
  const named = label([{ part: 1, quote: "13", occurrence: 1 }]);
  expect(resolveDemoAnnotation(parts, named, countingIds()).spans[0]?.ranges[0]?.start).toBe(33);
});

test.each([
  [{ part: 1, quote: "13" }, /sums, demo-b: "13" in part 1 is there 2 times: say which/],
  [{ part: 1, quote: "13", occurrence: 2 }, /sums, demo-b: there is no occurrence 2 of "13" in part 1, only 2/],
  [{ part: 1, quote: "so 13" }, /sums, demo-b: there is no occurrence 0 of "so 13" in part 1, only 0/],
  [{ part: 3, quote: "13" }, /sums, demo-b: there is no such part for "13" in part 3/],
])("refuses a quote that names no one place: %j", (range, message) => {
  expect(() => resolveDemoAnnotation(parts, label([range]), countingIds())).toThrow(message);
});

test("knows no raters but the three demonstration raters", () => {
  expect(demoLabelSchema.safeParse({ ...label([{ part: 2, quote: "12" }]), rater: "demo-d" }).success).toBe(false);
});
