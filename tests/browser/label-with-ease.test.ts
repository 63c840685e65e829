import { demoTranscripts } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import { edgeOf, selectText } from "@/tests/browser/mouse";
import {
  editorIn,
  expectOpenTask,
  expectSaved,
  labelAsNewRater,
  markAs,
  markOf,
  marksIn,
  panelIn,
  savedIn,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

test.beforeEach(async ({ page }) => {
  await labelAsNewRater(page, await demoTranscripts("demo-caterer-choice"));
});

test("a rater looks for words in the transcript, marks one and is where they were", async ({ page }) => {
  const search = page.getByRole("search");
  await page.keyboard.press("/");
  await page.keyboard.type("FENNEL");
  await expect(search.getByRole("status")).toHaveText(/^\d+ of \d+$/);
  await expectAccessible(page);
  const [, first, count] = /^(\d+) of (\d+)$/.exec((await search.getByRole("status").textContent()) ?? "") ?? [];
  await page.keyboard.press("Enter");
  await expect(search.getByRole("status")).toHaveText(`${(Number(first) % Number(count)) + 1} of ${count}`);
  await page.keyboard.press("Shift+Enter");
  await expect(search.getByRole("status")).toHaveText(`${first} of ${count}`);
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).toContain("search-hits");

  await search.getByRole("textbox").fill("nobody wrote this");
  await expect(search.getByRole("status")).toHaveText("Nothing");
  await search.getByRole("textbox").fill("fennel is out");
  await expect(search.getByRole("status")).toHaveText("1 of 1");
  await page.keyboard.press("Escape");
  await expect(search).toBeHidden();
  await expect(transcriptIn(page)).toBeFocused();
  expect(await page.evaluate(() => [...CSS.highlights.keys()])).not.toContain("search-hits");
  await page.keyboard.press("8");
  await expect(markOf(page, "Fennel is out")).toBeVisible();
});

test("what a rater types before the field has come is in the field when it comes", async ({ page }) => {
  const search = page.getByRole("search");
  let bring = () => {};
  const isBrought = new Promise<void>((resolve) => {
    bring = resolve;
  });
  await page.route("**/*.js", async (route) => {
    await isBrought;
    await route.continue();
  });
  await page.keyboard.press("/");
  await page.keyboard.type("fennel isn");
  await page.keyboard.press("Backspace");
  await expect(search).toBeHidden();
  bring();
  await expect(search.getByRole("textbox")).toHaveValue("fennel is");
  await page.keyboard.type(" out");
  await expect(search.getByRole("textbox")).toHaveValue("fennel is out");
  await expect(search.getByRole("status")).toHaveText("1 of 1");
  await expect(marksIn(page)).toHaveCount(0);
});

test("edges of a mark are dragged, in whole words or exactly, let go with Esc, and moved by keys", async ({ page }) => {
  await selectText(page, "Fennel is out on reliability");
  await markAs(page, "Unexplained leap");
  const handle = page.locator('.edge-handle[data-edge="end"]');
  await expect(handle).toBeVisible();
  await expectAccessible(page);

  const drag = async (to: string, { isExact = false, isCancelled = false } = {}) => {
    const box = await handle.boundingBox();
    const goal = await edgeOf(page, to, "end");
    if (!box) throw new Error("No handle");
    if (isExact) await page.keyboard.down("Alt");
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(goal.x, goal.y, { steps: 4 });
    if (isCancelled) await page.keyboard.press("Escape");
    await page.mouse.up();
    if (isExact) await page.keyboard.up("Alt");
  };
  await drag("Fennel is ou");
  await expect(markOf(page, "Fennel is out")).not.toContainText("on reliability");
  await drag("Fennel is out on relia", { isExact: true });
  await expect(marksIn(page).locator("q")).toHaveText(/^Fennel is out on reli/);
  await expect(marksIn(page).locator("q")).not.toContainText("reliability");
  const before = await marksIn(page).locator("q").textContent();
  await drag("Fennel", { isCancelled: true });
  await expect(marksIn(page).locator("q")).toHaveText(before ?? "");

  await page.keyboard.press("u");
  await expect(marksIn(page).locator("q")).toHaveText("Fennel is out");
  await press(page, "m m b");
  await expect(page.getByText("Moving the beginning of the mark.")).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(marksIn(page).locator("q")).toHaveText("So Fennel is out");
  await expectSaved(page);
  expect((await savedIn(page)).annotation.spans[0]?.ranges[0]?.quote).toBe("So Fennel is out");
});

test("what is said of a mark is said of another, with a note in passing", async ({ page }) => {
  await selectText(page, "So the price is not a problem.");
  await markAs(page, "Illogical shortcut");
  await page.keyboard.press("t");
  await expect(page.getByLabel("Note on this mark")).toBeFocused();
  await page.keyboard.type("Over the limit all the same.");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(transcriptIn(page)).toBeFocused();
  await page.keyboard.press("c");
  await selectText(page, "Fennel is out on reliability");
  await page.getByRole("button", { name: "As copied: Illogical shortcut" }).click();
  await expect(marksIn(page)).toHaveCount(2);
  await page.keyboard.press("e");
  await expect(editorIn(page).getByLabel("Note on this mark")).toHaveValue("Over the limit all the same.");
  await expectSaved(page);
});

test("a rater gives a command another key, exchanges one, and has them all back", async ({ page }) => {
  await page.keyboard.press("?");
  const keys = page.getByRole("dialog", { name: "Keys" });
  const change = (command: string) => keys.getByRole("button", { name: `Change the key of: ${command}` });
  await change("Next sentence").click();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
  await expect(keys).toBeVisible();
  await change("Next sentence").click();
  await page.keyboard.press("d");
  await expect(change("Next sentence")).toHaveText("d");
  await change("Skip with a reason").click();
  await page.keyboard.press("f");
  await expect(keys.getByText("f is the key of: Flags.")).toBeVisible();
  await expectAccessible(page);
  await keys.getByRole("button", { name: "Exchange them" }).click();
  await expect(change("Flags")).toHaveText("s");
  await page.keyboard.press("Escape");
  await expect(keys).toBeHidden();

  await page.reload();
  await expectOpenTask(page);
  await press(page, "d 8");
  await expect(marksIn(page)).toHaveCount(1);
  await expect(panelIn(page).getByRole("button", { name: "Skip" })).toHaveText(/f/);
  await page.keyboard.press("?");
  await keys.getByRole("button", { name: "Reset all keys" }).click();
  await expect(change("Next sentence")).toHaveText("j");
});
