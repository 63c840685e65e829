import { describe, expect, it } from "vitest";
import { Rater } from "@/tests/lib/workbench/build-session";

const linksOf = (rater: Rater) => rater.inHand?.links.map(({ relation, range }) => `${relation} ${range.quote}`);

describe("how a link relates a mark to its target", () => {
  it("is what the type usually says, until another relation is chosen by its digit", () => {
    const rater = new Rater().press("j Digit4 l");
    expect(rater.screen.mode).toMatchObject({ relation: "contradicts" });
    rater.press("Digit2");
    expect(rater.screen.mode).toMatchObject({ kind: "link", relation: "omits" });
    expect(linksOf(rater.press("Enter"))).toEqual(["omits FINAL ANSWER: C."]);
    expect(rater.annotation.spans).toHaveLength(1);
  });

  it("stays chosen on the way to other places, and is the usual one again for the next link", () => {
    const rater = new Rater().press("j Digit4 l Digit4 l Enter");
    expect(linksOf(rater)).toEqual(["corrects We need the heating value."]);
    expect(rater.press("l").screen.mode).toMatchObject({ relation: "contradicts" });
  });

  it("may be said twice of one place, in two ways", () => {
    const rater = new Rater().press("j Digit4 l Enter l Digit2 Enter l Digit2 Enter");
    expect(linksOf(rater)).toEqual(["contradicts FINAL ANSWER: C.", "omits FINAL ANSWER: C."]);
  });
});

describe("the links of the mark in hand", () => {
  const linked = () => new Rater().press("j Digit4 l Enter l j Enter");

  it("are gone to one after the other, and then the mark again", () => {
    const rater = linked();
    const read = [1, 2, 3, 4].map(() => rater.press("L").reads);
    expect(read).toEqual(["FINAL ANSWER: C.", "I am sure.", "It is 7,545 cal/g.", "FINAL ANSWER: C."]);
    expect(rater.inHand?.type).toBe("conclusion_mismatch");
  });

  it("are removed where one has gone to them, and undone", () => {
    const rater = linked().press("X");
    expect(rater.inHand?.links).toHaveLength(2);
    rater.press("L L X");
    expect(linksOf(rater)).toEqual(["contradicts FINAL ANSWER: C."]);
    expect(linksOf(rater.press("u"))).toHaveLength(2);
  });
});
