import { describe, expect, it } from "vitest";
import { changesBetween } from "@/lib/annotations/changes-between";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { whatHappened } from "@/lib/workbench/what-happened";
import { freshIds, Rater } from "@/tests/lib/workbench/build-session";

/** A rater who has marked two sentences, given a verdict, and looks at what they did. */
const lookingBack = () => new Rater().press("Digit8 j Digit1 Shift+Digit1 h");

describe("going back in the own history", () => {
  it("is opened by its key, and closed by it", () => {
    const rater = lookingBack();
    expect(rater.screen.overlay).toBe("history");
    expect(rater.press("h").screen.overlay).toBe("marks");
  });

  it("makes everything as it was, in one step that undo takes back and redo makes again", () => {
    const rater = lookingBack();
    const before = rater.annotation;
    const { session } = rater;
    rater.does({ kind: "restore", changes: changesBetween(before, emptyAnnotation), ids: freshIds() });
    expect(rater.annotation).toEqual(emptyAnnotation);
    expect(rater.screen.overlay).toBe("marks");
    expect(whatHappened(session, rater.session, "restore")?.kind).toBe("restored");
    expect(rater.press("u").annotation).toEqual(before);
    expect(rater.does({ kind: "command", command: "redo", ids: freshIds() }).annotation).toEqual(emptyAnnotation);
  });

  it("changes nothing of what is submitted", () => {
    const rater = lookingBack().press("h Mod+Enter");
    const submitted = rater.annotation;
    expect(submitted.state).toBe("submitted");
    rater.does({ kind: "restore", changes: changesBetween(submitted, emptyAnnotation), ids: freshIds() });
    expect(rater.annotation).toBe(submitted);
  });
});
