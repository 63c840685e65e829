import { expect, it } from "vitest";
import { ratingsByTranscript } from "@/lib/scores/ratings-by-transcript";
import { awareness, buildAnnotation, completeness } from "@/tests/lib/agreement/labelled-builders";

it("is the mean of a transcript's raters who answered", () => {
  const annotations = Object.freeze([
    buildAnnotation({ taskId: "t1", raterId: "ada", answers: { completeness: "4" } }),
    buildAnnotation({ taskId: "t1", raterId: "ben", answers: { completeness: "1" } }),
    buildAnnotation({ taskId: "t1", raterId: "cem" }),
    buildAnnotation({ taskId: "t2", raterId: "ada", answers: { completeness: "0" } }),
    buildAnnotation({ taskId: "t3", raterId: "ada", answers: { completeness: "seven" } }),
  ]);
  expect(ratingsByTranscript(completeness, annotations)).toEqual(
    new Map([
      ["t1", 2.5],
      ["t2", 0],
    ]),
  );
});

it("takes the default for an answer that was left out", () => {
  expect(ratingsByTranscript(awareness, [buildAnnotation()])).toEqual(new Map([["task-1", 0]]));
});
