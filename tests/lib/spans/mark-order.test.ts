import { describe, expect, it } from "vitest";
import { marksByStretch, marksInOrder, nextMark, placeOfMark, previousMark } from "@/lib/spans/mark-order";
import { buildSpan } from "@/tests/lib/annotations/build-annotation";

const late = buildSpan({ places: [{ part: 2, start: 0, end: 4 }] });
const early = buildSpan({
  places: [
    { part: 1, start: 8, end: 9 },
    { part: 1, start: 2, end: 4 },
  ],
});
const short = buildSpan({ places: [{ part: 1, start: 5, end: 6 }] });
const long = buildSpan({ places: [{ part: 1, start: 5, end: 9 }] });
const spans = [late, short, early, long];

describe("marks in the order of the text", () => {
  it("go by their earliest range, the longer first where they begin together", () => {
    expect(marksInOrder(spans).map(({ id }) => id)).toEqual([early.id, long.id, short.id, late.id]);
    expect(placeOfMark(early)).toMatchObject({ part: 1, start: 2, end: 4 });
  });

  it("follow one another from the mark in hand, and end", () => {
    const cursor = { part: 0, start: 0, end: 1 };
    expect(nextMark(spans, { inHand: long.id, cursor })?.id).toBe(short.id);
    expect(nextMark(spans, { inHand: late.id, cursor })).toBeNull();
    expect(previousMark(spans, { inHand: long.id, cursor })?.id).toBe(early.id);
    expect(previousMark(spans, { inHand: early.id, cursor })).toBeNull();
  });

  it("are looked for from the cursor when none is in hand", () => {
    const cursor = { part: 1, start: 5, end: 7 };
    expect(nextMark(spans, { inHand: null, cursor })?.id).toBe(long.id);
    expect(previousMark(spans, { inHand: null, cursor })?.id).toBe(early.id);
    expect(nextMark(spans, { inHand: null, cursor: { part: 3, start: 0, end: 1 } })).toBeNull();
    expect(previousMark(spans, { inHand: null, cursor: { part: 1, start: 2, end: 3 } })).toBeNull();
  });

  it("lie in stretches of a part by where they begin", () => {
    const stretches = marksByStretch(marksInOrder(spans), 5);
    const ids = stretches.map(({ id, marks }) => [id, marks.map((mark) => mark.id)]);
    expect(ids).toEqual([
      ["1-0", [early.id]],
      ["1-1", [long.id, short.id]],
      ["2-0", [late.id]],
    ]);
  });
});
