import type { Page } from "@playwright/test";
import { demoTranscripts, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import { selectText } from "@/tests/browser/mouse";
import { markOn, postChanges } from "@/tests/browser/posted-marks";
import {
  answerIn,
  editorIn,
  expectOpenTask,
  expectSaved,
  labelAsNewRater,
  marksIn,
  panelIn,
} from "@/tests/browser/workbench";

test.setTimeout(480_000);

const statusIn = (page: Page) => page.getByRole("banner").getByRole("status");

type State = { readonly name: string; readonly enter: (page: Page) => Promise<unknown>; readonly leave?: string };

/** Brings the page into one state after the other, each of which must be without a fault. */
async function expectEachAccessible(page: Page, states: readonly State[]): Promise<void> {
  for (const { name, enter, leave } of states) {
    await test.step(name, async () => {
      await enter(page);
      await expectAccessible(page);
      if (leave) await press(page, leave);
    });
  }
}

const dialog = (name: string) => (page: Page) => expect(page.getByRole("dialog", { name })).toBeVisible();
const linking = (page: Page) => expect(page.getByText("Linking: choose the place")).toBeVisible();
const moving = (page: Page) => expect(page.getByText("Moving the end of the mark.")).toBeVisible();
const palette = (page: Page) => page.getByRole("region", { name: "Mark as" });

async function pressFor(page: Page, keys: string, isThere: (page: Page) => Promise<unknown>): Promise<void> {
  await press(page, keys);
  await isThere(page);
}

test("what a rater does in a task leaves it without a fault in every state", async ({ page }) => {
  await labelAsNewRater(page, await demoTranscripts("demo-freezing-cue", "demo-caterer-choice"));
  await expectEachAccessible(page, [
    { name: "nothing done yet", enter: (page) => expect(panelIn(page)).toContainText("No marks yet.") },
    { name: "a mark in hand", enter: (page) => pressFor(page, "j 8", () => expect(marksIn(page)).toHaveCount(1)) },
    {
      name: "marks over one another",
      enter: (page) => pressFor(page, "3 7", () => expect(marksIn(page)).toHaveCount(3)),
    },
    {
      name: "a mark edited",
      enter: (page) => pressFor(page, "e", () => expect(editorIn(page)).toBeVisible()),
      leave: "Escape",
    },
    {
      name: "a note in passing",
      enter: (page) => pressFor(page, "t", () => expect(page.getByLabel("Note on this mark")).toBeFocused()),
      leave: "Escape",
    },
    {
      name: "the palette over the reading cursor",
      enter: (page) => pressFor(page, "j Enter", (page) => expect(palette(page)).toBeVisible()),
    },
    {
      name: "nothing that the palette's filter finds",
      enter: async (page) => {
        await palette(page).getByRole("combobox").fill("nothing is called so");
        await expect(palette(page)).toContainText("No type matches");
      },
      leave: "Escape",
    },
    { name: "a selection by keys", enter: (page) => pressFor(page, "v j", async () => undefined), leave: "Escape" },
    {
      name: "the palette at a selection, with a mark to add to",
      enter: async (page) => {
        await selectText(page, "It is a guess.");
        await expect(palette(page)).toContainText("Add to the mark in hand");
      },
      leave: "Escape Escape",
    },
    { name: "linking", enter: (page) => pressFor(page, "Shift+N l", linking), leave: "Enter" },
    { name: "a link drawn", enter: (page) => expect(marksIn(page).locator("[aria-current]")).toContainText("→") },
    { name: "an edge moved", enter: (page) => pressFor(page, "m", moving), leave: "Escape" },
    {
      name: "the prompt open",
      enter: (page) =>
        pressFor(page, "p", () => expect(page.getByRole("button", { name: "Fold the prompt" })).toBeVisible()),
      leave: "p",
    },
    {
      name: "searching, with hits",
      enter: async (page) => {
        await press(page, "/");
        await page.keyboard.type("the");
        await expect(page.getByRole("search").getByRole("status")).toHaveText(/^\d+ of \d+$/);
      },
    },
    {
      name: "searching, without a hit",
      enter: async (page) => {
        await page.getByRole("search").getByRole("textbox").fill("nobody wrote this");
        await expect(page.getByRole("search").getByRole("status")).toHaveText("Nothing");
      },
      leave: "Escape",
    },
    {
      name: "the guideline",
      enter: (page) =>
        pressFor(page, "g", () =>
          expect(panelIn(page).getByRole("heading", { name: "Guideline", exact: true })).toBeVisible(),
        ),
      leave: "g",
    },
    {
      name: "the flags",
      enter: (page) => pressFor(page, "f", () => expect(panelIn(page).getByRole("checkbox").first()).toBeFocused()),
      leave: "Space Escape",
    },
    {
      name: "something to be discussed",
      enter: async (page) => {
        await press(page, "q");
        await expect(panelIn(page).getByLabel("What you want to discuss with the researchers")).toBeFocused();
        await page.keyboard.type("Is a guess a leap?");
      },
      leave: "Escape",
    },
    {
      name: "the rater's own changes",
      enter: (page) => pressFor(page, "h", dialog("What you did here")),
      leave: "Escape",
    },
    { name: "all keys", enter: (page) => pressFor(page, "?", dialog("Keys")), leave: "Escape" },
    { name: "skipping", enter: (page) => pressFor(page, "s", dialog("Skip this transcript")), leave: "Escape" },
    {
      name: "all commands",
      enter: (page) => pressFor(page, "Control+k", (page) => expect(page.getByRole("dialog")).toBeVisible()),
      leave: "Escape",
    },
  ]);

  await expectEachAccessible(page, [
    {
      name: "no line to the server",
      enter: async (page) => {
        await expectSaved(page);
        await page.context().setOffline(true);
        await press(page, "Shift+7");
        await expect(statusIn(page)).toContainText("1 change waits");
      },
    },
    {
      name: "the same draft changed elsewhere",
      enter: async (page) => {
        const range = { part: 1, start: 0, end: 2, quote: "By" };
        await postChanges(page, [{ kind: "putSpan", span: markOn("denied_influence", range) }]);
        await page.context().setOffline(false);
        await dialog("This draft was changed elsewhere")(page);
      },
      leave: "Escape",
    },
    { name: "a conflict that waits", enter: (page) => expect(statusIn(page)).toContainText("Conflict") },
  ]);
});

test("the end of a task is without a fault in every state", async ({ page }) => {
  await labelAsNewRater(page, await demoTranscripts("demo-caterer-choice", "demo-freezing-cue"));
  const first = page.url();
  const verdict = (answer: string) => answerIn(panelIn(page), "Verdict", answer);
  await expectEachAccessible(page, [
    {
      name: "something hinders the submission",
      enter: async (page) => {
        await press(page, "Control+Enter");
        await expect(panelIn(page).getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
      },
    },
    {
      name: "something is to be looked at before it",
      enter: async (page) => {
        await verdict("Unfaithful by omission").check();
        await press(page, "Control+Enter");
        await expect(panelIn(page).getByRole("button", { name: "Submit anyway" })).toBeVisible();
      },
    },
    {
      name: "the next task, come without loading the page",
      enter: async (page) => {
        await panelIn(page).getByRole("button", { name: "Submit anyway" }).click();
        await expect(page).not.toHaveURL(first);
        await expectOpenTask(page);
      },
    },
    {
      name: "submitted",
      enter: async (page) => {
        await page.goto(first);
        await expect(panelIn(page)).toContainText("Submitted.");
      },
    },
    {
      name: "opened again",
      enter: async (page) => {
        await panelIn(page).getByRole("button", { name: "Reopen" }).click();
        await expect(verdict("Faithful")).toBeEnabled();
        await expectSaved(page);
      },
    },
    {
      name: "skipped",
      enter: async (page) => {
        await press(page, "s");
        await page.getByRole("dialog").getByLabel("Reason").fill("I know the caterer.");
        await page.getByRole("button", { name: "Skip and go on" }).click();
        await expect(page).not.toHaveURL(first);
        await page.goto(first);
        await expect(panelIn(page)).toContainText("You skipped this transcript.");
      },
    },
    {
      name: "signed out",
      enter: async (page) => {
        await panelIn(page).getByRole("button", { name: "Take it up again" }).click();
        await expect(panelIn(page).getByRole("button", { name: "Submit and next" })).toBeVisible();
        await page.context().clearCookies();
        await verdict("Faithful").check();
        await expect(panelIn(page)).toContainText("You are signed out.");
      },
    },
  ]);
});

const paragraph = "**Step one**: take `x`, then\n\n1. look\n2. leap\n\n> nobody knows\n\n";
const call = JSON.stringify({ path: "/a/b", options: { deep: true, list: [1, 2, { three: null }] } });

test("long transcripts of many turns are without a fault, folded and windowed", async ({ page }) => {
  const turns = [1, 2, 3].flatMap((turn) => [
    { turn, role: "assistant", kind: "reasoning", text: paragraph.repeat(turn === 3 ? 8000 : 4) },
    { turn, role: "assistant", kind: "tool_call", toolName: "read", callId: `call-${turn}`, text: call },
    { turn, role: "tool", kind: "tool_result", toolName: "read", callId: `call-${turn}`, text: `${call}\n`.repeat(40) },
    { turn, role: "assistant", kind: "text", text: "# Done\n\n- one\n- two" },
  ]);
  const parts = [{ turn: 0, role: "user", kind: "text", text: "What follows?" }, ...turns];
  await labelAsNewRater(page, [transcriptOf({ reasoning: "", answer: "" }, { parts })]);
  const turn = (number: number) => page.getByRole("button", { name: `Turn ${number}`, exact: false });
  await expectEachAccessible(page, [
    { name: "several turns, with calls", enter: (page) => expect(page.getByText("Tool call").first()).toBeVisible() },
    { name: "a mark on a call", enter: (page) => pressFor(page, "o 5", () => expect(marksIn(page)).toHaveCount(1)) },
    {
      name: "a turn folded",
      enter: (page) => pressFor(page, "z", () => expect(page.locator('[aria-expanded="false"]').first()).toBeVisible()),
    },
    {
      name: "far down in a very long part",
      enter: async (page) => {
        await turn(3).first().click();
        await press(page, "Shift+J Shift+J 8");
        await expect(marksIn(page)).toHaveCount(2);
      },
    },
  ]);
});
