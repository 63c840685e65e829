import { expect, it } from "vitest";
import { marksAt } from "@/lib/workbench/marks-at";
import { buildSpan } from "@/tests/lib/annotations/build-annotation";

it("finds the marks that share text with a place, not those that only touch it or lie in another part", () => {
  const at = (part: number, start: number, end: number) => buildSpan({ places: [{ part, start, end }] });
  const [inside, over, touching, elsewhere] = [at(1, 12, 14), at(1, 5, 40), at(1, 20, 24), at(2, 12, 14)];
  const twice = buildSpan({
    places: [
      { part: 1, start: 0, end: 2 },
      { part: 1, start: 19, end: 30 },
    ],
  });
  expect(marksAt([inside, over, touching, elsewhere, twice], { part: 1, start: 10, end: 20 })).toEqual([
    twice,
    over,
    inside,
  ]);
});
