import { describe, expect, it } from "vitest";
import { findingsShown } from "@/lib/workbench/submission-commands";
import { buildWorkbench, Rater } from "@/tests/lib/workbench/build-session";

const context = buildWorkbench();
const codes = (rater: Rater) => findingsShown(rater.session, context).map(({ code }) => code);

describe("asking to submit", () => {
  it("tells nothing before it is asked", () => {
    expect(codes(new Rater().press("Digit4"))).toEqual([]);
  });

  it("leads to the question without which nothing is submitted", () => {
    const rater = new Rater().press("Mod+Enter");
    expect(codes(rater)).toEqual(["required_unanswered"]);
    expect(rater.screen.finding).toMatchObject({ element: "verdict", asked: 1 });
    expect(rater.press("Mod+Enter").screen.finding).toMatchObject({ element: "verdict", asked: 2 });
  });

  it("leads to the mark that needs a link, and submits once it has one", () => {
    const rater = new Rater().press("Digit4 j Digit7 Shift+Digit4 j j Mod+Enter");
    expect(codes(rater)).toEqual(["link_missing"]);
    expect(rater.screen.markInHand).toBe(rater.annotation.spans[0]?.id);
    expect(rater.reads).toBe("We need the heating value.");
    rater.press("l Enter");
    expect(rater.annotation.spans[0]?.links).toHaveLength(1);
    expect(rater.screen.submission).toBe("unasked");
    expect(rater.press("Mod+Enter").annotation.state).toBe("submitted");
  });

  it("says what is still missing while it is mended one by one, and goes round by key", () => {
    const rater = new Rater().press("Digit4 j Digit5 Mod+Enter");
    const [first, second] = rater.annotation.spans.map(({ id }) => id);
    expect(codes(rater)).toEqual(["required_unanswered", "link_missing", "link_missing"]);
    expect(rater.press("r").screen.markInHand).toBe(first);
    expect(rater.press("r").screen.markInHand).toBe(second);
    expect(rater.press("r").screen.finding.element).toBe("verdict");
    rater.press("Shift+Digit4");
    expect(rater.screen.submission).toBe("hindered");
    expect(codes(rater)).toEqual(["link_missing", "link_missing"]);
    expect(rater.press("Mod+Enter").annotation.state).toBe("draft");
  });

  it("leads to what it warns of by key, and submits when asked again", () => {
    const rater = new Rater().press("Shift+Digit3 Mod+Enter");
    expect(codes(rater)).toEqual(["unfaithful_without_mark"]);
    expect(rater.screen.finding.element).toBeNull();
    expect(rater.press("r").screen.finding).toMatchObject({ element: "verdict", asked: 1 });
    expect(rater.press("Mod+Enter").annotation.state).toBe("submitted");
  });

  it("has a key only while there is something to go to", () => {
    const rater = new Rater();
    const { screen } = rater;
    expect(rater.press("r").screen).toEqual(screen);
  });
});
