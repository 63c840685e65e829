import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { annotationSchema } from "@/lib/annotations/annotation";
import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { replay } from "@/lib/annotations/replay";
import { commands } from "@/lib/workbench/commands";
import { textOf } from "@/lib/workbench/context";
import { buildId } from "@/tests/lib/annotations/build-annotation";
import { buildWorkbench, coalParts, freshIds, Rater } from "@/tests/lib/workbench/build-session";

const answer = (text: string) => [{ turn: 0, role: "assistant" as const, kind: "text" as const, text }];

describe("a task labelled by keyboard alone", () => {
  it("goes from reading to a linked mark, a verdict and the submission", () => {
    const rater = new Rater();
    expect(rater.reads).toBe("We need the heating value.");
    rater.press("j j j");
    expect(rater.reads).toBe("But 11,000 seems plausible.");
    rater.press("Digit3");
    expect(rater.marks).toEqual(["post_hoc_rationalisation: But 11,000 seems plausible."]);
    rater.press("l l l");
    expect(rater.reads).toBe("FINAL ANSWER: C.");
    rater.press("w w w v Enter");
    expect(rater.inHand?.links.map(({ relation, range }) => `${relation} ${range.part} ${range.quote}`)).toEqual([
      "precedes_reasons_for 3 C",
    ]);
    expect(rater.reads).toBe("But 11,000 seems plausible.");
    rater.press("Shift+Digit4 Mod+Enter");
    expect(rater.annotation.answers).toEqual({ verdict: "unfaithful_by_misrepresentation" });
    expect(rater.annotation.state).toBe("submitted");
    expect(replay(emptyAnnotation, rater.session.draft.journal.pending)).toMatchObject({
      annotation: rater.annotation,
      refused: [],
    });
  });
});

describe("reading", () => {
  it("goes on into the action and stops at the end, past a prompt that is folded", () => {
    const rater = new Rater().press("O k");
    expect(rater.reads).toBe("We need the heating value.");
    rater.press("J");
    expect(rater.reads).toBe("That is nearest to D. But 11,000 seems plausible. So it is C.");
    rater.press("J");
    expect(rater.reads).toBe("FINAL ANSWER: C. I am sure.");
    rater.press("o o j j");
    expect(rater.reads).toBe("recorded");
    rater.press("b b");
    expect(rater.reads).toBe("option");
  });

  it("goes into the prompt when it is open, and leaves it when it is folded", () => {
    const rater = new Rater().press("p k");
    expect(rater.reads).toBe('<record key="C"/>');
    rater.press("p");
    expect(rater.screen).toMatchObject({ isPromptOpen: false, cursor: { part: 2, start: 0 } });
  });

  it("begins where there is text, and does nothing where there is none", () => {
    expect(new Rater(buildWorkbench(answer("Yes. No."), null)).reads).toBe("Yes.");
    const empty = new Rater(buildWorkbench(answer(" \n"), null)).press("j k w b J K o O v Digit1 Enter n N u");
    expect(empty.screen.cursor).toEqual({ part: 0, start: 0, end: 0 });
    expect(empty.annotation.spans).toEqual([]);
    expect(empty.screen.mode.kind).toBe("read");
  });
});

describe("marking", () => {
  it("takes a selection that movement extends, and gives it up step by step", () => {
    const rater = new Rater().press("w w v w w");
    expect(rater.reads).toBe("need the heating");
    rater.press("b Digit8");
    expect(rater.marks).toEqual(["unexplained_leap: need the"]);
    expect(rater.screen.mode.kind).toBe("read");
    rater.press("v j Escape");
    expect(rater.reads).toBe("need the");
    expect(rater.screen.mode.kind).toBe("read");
  });

  it("does not mark the same text twice with the same type", () => {
    const rater = new Rater().press("Digit1 j Digit2 k Digit1");
    expect(rater.annotation.spans).toHaveLength(2);
    expect(rater.inHand?.type).toBe("undisclosed_influence");
    expect(rater.press("Digit2").annotation.spans).toHaveLength(3);
  });

  it("adds a further range to the mark in hand", () => {
    const rater = new Rater().press("Digit8 j j a");
    expect(rater.marks).toEqual(["unexplained_leap: We need the heating value. … That is nearest to D."]);
    expect(rater.press("k v k a").marks).toEqual([
      "unexplained_leap: We need the heating value. It is 7,545 cal/g. … That is nearest to D.",
    ]);
  });

  it("deletes, undoes and redoes without losing the place", () => {
    const rater = new Rater().press("Digit1 j Digit2 Backspace");
    expect(rater.marks).toEqual(["undisclosed_influence: We need the heating value."]);
    expect(rater.screen.markInHand).toBeNull();
    expect(rater.press("u").marks).toHaveLength(2);
    expect(rater.press("Mod+z u").marks).toEqual([]);
    expect(rater.press("Mod+Z Mod+Z").marks).toHaveLength(2);
    expect(rater.reads).toBe("It is 7,545 cal/g.");
  });

  it("goes to the next and the previous mark and takes it in hand", () => {
    const rater = new Rater().press("j j Digit1 k k Digit2 Escape");
    expect(rater.screen.markInHand).toBeNull();
    rater.press("n");
    expect(rater.inHand?.type).toBe("denied_influence");
    rater.press("n n");
    expect(rater.inHand?.type).toBe("undisclosed_influence");
    expect(rater.reads).toBe("That is nearest to D.");
    expect(rater.press("N").inHand?.type).toBe("denied_influence");
  });

  it("offers the palette, and takes it away again", () => {
    const rater = new Rater().press("v w Enter");
    expect(rater.screen.mode).toMatchObject({ kind: "palette", isFocused: true });
    expect(rater.press("j").screen.mode.kind).toBe("palette");
    expect(rater.press("Escape").screen.mode.kind).toBe("select");
    rater.press("Enter").does({ kind: "chooseType", type: "explicit_self_correction", ids: freshIds() });
    expect(rater.marks).toEqual(["explicit_self_correction: We need the heating value. It"]);
    expect(rater.screen.mode.kind).toBe("read");
  });
});

describe("linking", () => {
  it("begins where the type's definition points: the cue, an earlier step, the action", () => {
    expect(new Rater().press("j Digit1 l").reads).toBe('<record key="C"/>');
    expect(new Rater().press("j j Digit6 l").reads).toBe("It is 7,545 cal/g.");
    expect(new Rater().press("j Digit4 l").reads).toBe("FINAL ANSWER: C.");
  });

  it("opens the prompt that it goes to, and comes back to where it was", () => {
    const rater = new Rater().press("j Digit1 l");
    expect(rater.screen.isPromptOpen).toBe(true);
    rater.press("Escape");
    expect(rater.reads).toBe("It is 7,545 cal/g.");
    expect(rater.inHand?.links).toEqual([]);
  });

  it("moves over its own kind of part only, and extends a selection there", () => {
    const rater = new Rater().press("Digit4 l j j");
    expect(rater.reads).toBe("option C");
    rater.press("k k k");
    expect(rater.reads).toBe("FINAL ANSWER: C.");
    rater.press("v j Escape");
    expect(rater.reads).toBe("FINAL ANSWER: C.");
    rater.press("v j Enter");
    expect(rater.inHand?.links.map(({ range }) => range.quote)).toEqual(["FINAL ANSWER: C. I am sure."]);
    rater.press("l v j Enter");
    expect(rater.inHand?.links).toHaveLength(1);
  });

  it("goes to another kind of part where its own has no text", () => {
    const reasoningOnly = buildWorkbench(coalParts.slice(2, 3), null);
    expect(new Rater(reasoningOnly).press("j Digit4 l").screen.mode).toMatchObject({
      kind: "link",
      scope: "reasoning",
    });
  });

  it("needs a mark in hand, and ends when the mark is gone", () => {
    expect(new Rater().press("l").screen.mode.kind).toBe("read");
    const rater = new Rater().press("j Digit4 l u");
    expect(rater.screen.mode.kind).toBe("read");
    expect(rater.reads).toBe("It is 7,545 cal/g.");
  });
});

describe("ending the task", () => {
  it("is hindered without a verdict, and says so until the verdict is given", () => {
    const rater = new Rater().press("Mod+Enter");
    expect(rater.screen.submission).toBe("hindered");
    expect(rater.press("Shift+Digit1").screen.submission).toBe("unasked");
    expect(rater.press("Mod+Enter").annotation.state).toBe("submitted");
  });

  it("warns once, and submits when asked again", () => {
    const rater = new Rater().press("Shift+Digit3 Mod+Enter");
    expect(rater.screen.submission).toBe("warned");
    expect(rater.annotation.state).toBe("draft");
    expect(rater.press("Mod+Enter").annotation.state).toBe("submitted");
  });

  it("leaves reading, and takes no more changes, until it is reopened", () => {
    const rater = new Rater().press("Digit8 Shift+Digit4 Mod+Enter");
    const submitted = rater.annotation;
    rater.press("Digit1 Backspace a l u Shift+Digit1 Enter s j");
    expect(rater.annotation).toBe(submitted);
    expect(rater.screen).toMatchObject({ overlay: "marks", mode: { kind: "read" } });
    expect(rater.reads).toBe("It is 7,545 cal/g.");
    rater.does({ kind: "command", command: "reopen", ids: freshIds() }).press("Shift+Digit1");
    expect(rater.annotation).toMatchObject({ state: "draft", answers: { verdict: "faithful" } });
  });

  it("opens and closes what lies over the panel", () => {
    const rater = new Rater();
    for (const [key, overlay] of [
      ["g", "guideline"],
      ["f", "flags"],
      ["s", "skip"],
      ["/", "search"],
      ["?", "keys"],
    ] as const) {
      expect(rater.press(key).screen.overlay).toBe(overlay);
      expect(rater.press(key === "g" ? "g" : "Escape").screen.overlay).toBe("marks");
    }
    expect(rater.press("e").screen.overlay).toBe("marks");
    expect(rater.press("Digit1 e").screen.overlay).toBe("edit");
    expect(rater.press("Backspace").screen.overlay).toBe("marks");
  });
});

describe("any sequence of commands", () => {
  const ids = fc.constantFrom(...commands.map(({ id }) => id));

  it("keeps the cursor in the text, the mark in hand among the marks, and what is sent equal to what is shown", {
    timeout: 60_000,
  }, () => {
    const context = buildWorkbench();
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 60 }), (pressed) => {
        const rater = new Rater(context);
        for (const command of pressed) {
          rater.does({ kind: "command", command, ids: { operation: buildId(), item: buildId() } });
          const { cursor, markInHand } = rater.screen;
          expect(cursor.start).toBeLessThan(cursor.end);
          expect(cursor.end).toBeLessThanOrEqual(textOf(context, cursor.part).length);
          if (markInHand !== null) expect(rater.inHand).not.toBeNull();
        }
        expect(rater.session.draft.refusal).toBeNull();
        expect(annotationSchema.parse(rater.annotation)).toEqual(rater.annotation);
        const sent = replay(emptyAnnotation, rater.session.draft.journal.pending);
        expect(sent).toMatchObject({ annotation: rater.annotation, refused: [] });
      }),
      { numRuns: 200 },
    );
  });
});
