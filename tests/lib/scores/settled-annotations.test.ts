import { expect, it } from "vitest";
import { settledAnnotations } from "@/lib/scores/settled-annotations";
import { buildAnnotation, buildLabelSet } from "@/tests/lib/agreement/labelled-builders";

it("lets an adjudication stand in for its transcript's ratings, and leaves out what machines say", () => {
  const [ada, ben, judge, cem] = [
    buildAnnotation({ taskId: "t1", raterId: "ada" }),
    buildAnnotation({ taskId: "t1", raterId: "ben" }),
    buildAnnotation({ taskId: "t2", raterId: "judge", raterKind: "machine" }),
    buildAnnotation({ taskId: "t2", raterId: "cem", raterKind: "imported" }),
  ];
  const settled = buildAnnotation({ taskId: "t1", raterId: "dora" });
  expect(settledAnnotations(buildLabelSet([ada, ben, judge, cem]))).toEqual([ada, ben, cem]);
  expect(settledAnnotations(buildLabelSet([ada, ben, judge, cem], { adjudications: [settled] }))).toEqual([
    cem,
    settled,
  ]);
});
