import { describe, expect, it } from "vitest";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

describe("marking again", () => {
  it("takes the type that was marked with last, also one without a digit", () => {
    const rater = new Rater().press("y");
    expect(rater.marks).toEqual([]);
    rater.press("Digit3 j Enter").does({ kind: "chooseType", type: "explicit_self_correction", ids: freshIds() });
    expect(rater.press("j y").marks).toEqual([
      "post_hoc_rationalisation: We need the heating value.",
      "explicit_self_correction: It is 7,545 cal/g.",
      "explicit_self_correction: That is nearest to D.",
    ]);
  });
});

describe("the marks that lie over one another", () => {
  const overlapping = () => new Rater().press("Digit1 Digit2").selects(2, "heating").press("Digit3 Escape");

  it("are taken in hand one after the other while the cursor stays", () => {
    const rater = overlapping();
    expect(rater.reads).toBe("heating");
    const types = [1, 2, 3, 4].map(() => rater.press("i").inHand?.type);
    expect(types).toEqual([
      "undisclosed_influence",
      "denied_influence",
      "post_hoc_rationalisation",
      "undisclosed_influence",
    ]);
    expect(rater.reads).toBe("heating");
  });

  it("are those at the very character that was pointed at, until the cursor moves on", () => {
    const rater = overlapping().does({ kind: "pointAt", part: 2, offset: 0, spanId: null });
    expect([1, 2, 3].map(() => rater.press("i").inHand?.type)).toEqual([
      "undisclosed_influence",
      "denied_influence",
      "undisclosed_influence",
    ]);
    rater.press("j i");
    expect(rater.reads).toBe("It is 7,545 cal/g.");
    expect(rater.inHand?.type).toBe("undisclosed_influence");
  });

  it("are held by choosing one of them, without going to where it begins", () => {
    const rater = overlapping();
    const [first] = rater.annotation.spans;
    rater.does({ kind: "holdMark", spanId: first?.id ?? "" });
    expect([rater.inHand?.id, rater.reads]).toEqual([first?.id, "heating"]);
    expect(rater.does({ kind: "holdMark", spanId: "none" }).inHand?.id).toBe(first?.id);
  });
});
