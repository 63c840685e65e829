import type { Locator, Page } from "@playwright/test";
import { demoTranscripts } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { expectFocusInSight, press, pressInSight } from "@/tests/browser/keyboard";
import { selectText } from "@/tests/browser/mouse";
import { editorIn, expectSaved, labelAsNewRater, marksIn, panelIn, savedIn } from "@/tests/browser/workbench";

test.slow();

/** A window of 1280 by 800 at 200 %. */
test.use({ viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 });

async function openTask(page: Page): Promise<void> {
  await labelAsNewRater(page, await demoTranscripts("demo-freezing-cue"));
}

/** Nothing lies beside the screen: one scrolls up and down alone. */
async function expectNoScrollingSideways(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

/** All of it is on the screen, with nothing over it. */
async function expectInSight(what: Locator): Promise<void> {
  await expect(what).toBeInViewport({ ratio: 0.99 });
  await what.click({ trial: true });
}

test("everything is done at 200 % zoom that is done at 100 %, and what one works with is in sight", async ({
  page,
}) => {
  await openTask(page);
  await expectNoScrollingSideways(page);
  await pressInSight(page, "j 8");
  await expect(marksIn(page)).toHaveCount(1);
  await expectInSight(page.getByRole("banner").getByRole("status"));

  await test.step("the palette, at a sentence and at a paragraph taller than the screen", async () => {
    await pressInSight(page, "j Enter");
    const palette = page.getByRole("region", { name: "Mark as" });
    await expect(palette).toBeInViewport({ ratio: 0.99 });
    await pressInSight(page, "Escape Shift+J Enter");
    await expect(palette).toBeInViewport({ ratio: 0.99 });
    await expectNoScrollingSideways(page);
    await page.keyboard.type("used");
    await pressInSight(page, "Enter");
    await expect(marksIn(page)).toHaveCount(2);
    await selectText(page, "It is a guess.");
    await expectInSight(palette.getByRole("option", { name: "Undisclosed influence" }));
    await pressInSight(page, "Escape");
  });

  await test.step("linking, moving an edge, searching, a turn, the marks at one place", async () => {
    await press(page, "Shift+N l");
    await expectInSight(page.getByRole("button", { name: "Link here", exact: true }));
    await expectAccessible(page);
    await pressInSight(page, "Enter m");
    await expectInSight(page.getByRole("button", { name: "Put it here" }));
    await pressInSight(page, "Escape /");
    await page.keyboard.type("tutor");
    await expectInSight(page.getByRole("search").getByRole("textbox"));
    await press(page, "Enter Enter Enter");
    await expectInSight(page.getByRole("button", { name: "Close the search" }));
    await pressInSight(page, "Escape");
  });

  await test.step("a dialog", async () => {
    await press(page, "?");
    const keys = page.getByRole("dialog", { name: "Keys" });
    await expectInSight(keys.getByRole("button", { name: "Close", exact: true }));
    await keys.getByRole("button", { name: "Reset all keys" }).scrollIntoViewIfNeeded();
    await pressInSight(page, "Escape");
  });

  await expectSaved(page);
  expect((await savedIn(page)).annotation.spans).toHaveLength(2);
});

test("the workbench is read at 400 % zoom, 320 pixels wide, without scrolling sideways", async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await openTask(page);
  await expectNoScrollingSideways(page);
  await pressInSight(page, "j 8");
  await page.keyboard.press("e");
  await expect(editorIn(page)).toBeVisible();
  await expectFocusInSight(page, "in the editor");
  // The editor is far below the text: closing it leads back.
  await pressInSight(page, "Escape");
  await expectNoScrollingSideways(page);
  await press(page, "Control+Enter");
  await expect(panelIn(page).getByRole("alert").filter({ hasText: /\S/ })).toBeVisible();
  await expectNoScrollingSideways(page);
  await expectAccessible(page);
});
