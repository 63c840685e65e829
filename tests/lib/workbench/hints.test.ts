import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { commands, findCommand } from "@/lib/workbench/commands";
import { statusOf } from "@/lib/workbench/hints";
import { buildWorkbench, freshIds, Rater } from "@/tests/lib/workbench/build-session";

const told = (keys: string) => {
  const rater = new Rater();
  if (keys !== "") rater.press(keys);
  const { doing, hints } = statusOf(rater.session);
  const deedOf = (command: string) => hints.find((hint) => hint.command === command)?.deed ?? null;
  return { doing, enter: deedOf("confirm"), escape: deedOf("back") };
};

describe("what a rater is told of where they are", () => {
  it.each([
    ["", { doing: "reading", enter: "chooseType", escape: null }],
    ["Digit1", { doing: "reading", enter: "chooseType", escape: "letGoMark" }],
    ["v w", { doing: "selecting", enter: "chooseType", escape: "letGoSelection" }],
    ["v w Enter", { doing: "choosing", enter: "takeType", escape: "close" }],
    ["Digit4 l", { doing: "linking", enter: "linkHere", escape: "stop" }],
    ["Digit4 l v w", { doing: "linking", enter: "linkHere", escape: "letGoSelection" }],
    ["Digit4 m", { doing: "moving", enter: "putHere", escape: "stop" }],
    ["/", { doing: "searching", enter: null, escape: "close" }],
    ["g", { doing: "reading", enter: null, escape: "close" }],
    ["Shift+Digit1 Mod+Enter", { doing: "submitted", enter: null, escape: null }],
  ])("after %s is the mode, and what Enter and Esc would do", (keys, status) => {
    expect(told(keys)).toEqual(status);
  });

  it("offers no type for what was selected once the annotation is submitted", () => {
    const rater = new Rater(buildWorkbench());
    for (const command of ["startSelection", "verdict1", "submit"] as const) {
      rater.does({ kind: "command", command, ids: freshIds() });
    }
    expect(statusOf(rater.session).hints.map(({ command }) => command)).toEqual(["nextWord", "back"]);
  });

  it("is never a key that would do nothing", () => {
    const context = buildWorkbench();
    const ids = fc.constantFrom(...commands.map(({ id }) => id));
    fc.assert(
      fc.property(fc.array(ids, { maxLength: 30 }), (pressed) => {
        const rater = new Rater(context);
        for (const command of pressed) rater.does({ kind: "command", command, ids: freshIds() });
        for (const { command, deed } of statusOf(rater.session).hints) {
          // With the palette open, Enter is the palette's own; without a hit there is none to go to.
          if (deed === "takeType" || deed === "nextHit") continue;
          expect(findCommand(command).isEnabled(rater.session, context), `${command} to ${deed}`).toBe(true);
        }
      }),
      { numRuns: 200, examples: [[["startSelection", "verdict1", "submit"]]] },
    );
  });
});
