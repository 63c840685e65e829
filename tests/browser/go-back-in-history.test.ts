import type { Locator, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoTranscripts } from "@/tests/browser/builders";
import { expect, expectAccessible, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import {
  answerIn,
  expectSaved,
  labelAsNewRater,
  marksIn,
  panelIn,
  savedIn,
  taskAt,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

let project = "";

test.beforeEach(async ({ page }) => {
  ({ project } = await labelAsNewRater(page, await demoTranscripts("demo-caterer-choice")));
});

const historyIn = (page: Page) => page.getByRole("dialog", { name: "What you did here" });
const stepsIn = (page: Page): Locator =>
  historyIn(page).getByRole("radiogroup", { name: "Your changes" }).getByRole("radio");
const noteIn = (page: Page) => panelIn(page).getByRole("textbox", { name: "Note on this transcript" });

/** Two marks, a verdict and a note: four steps. */
async function label(page: Page): Promise<void> {
  await press(page, "1 j 8");
  await answerIn(panelIn(page), "Verdict", "Faithful").check();
  await noteIn(page).fill("The second mark is doubtful.");
  await page.keyboard.press("Escape");
  await expect(marksIn(page)).toHaveCount(2);
}

test("a rater sees what they did, restores an earlier state by keyboard, and undoes it", async ({ page }) => {
  await label(page);
  await expectSaved(page);
  const whole = await savedIn(page);

  await test.step("the steps, the latest first", async () => {
    await page.keyboard.press("h");
    await expect(stepsIn(page)).toHaveCount(5);
    await expect(stepsIn(page).first()).toBeFocused();
    await expect(stepsIn(page).first()).toHaveAccessibleName(/^Note: The second mark is doubtful/);
    await expect(stepsIn(page).last()).toHaveAccessibleName("The beginning, with nothing said");
    await expect(historyIn(page).getByRole("status")).toHaveText("This is how it is now.");
    await expect(historyIn(page).getByRole("button", { name: "Restore this" })).toBeDisabled();
    await expectAccessible(page);
  });

  await test.step("what restoring would change", async () => {
    await press(page, "ArrowDown ArrowDown ArrowDown");
    await expect(stepsIn(page).nth(3)).toHaveAccessibleName(/^Marked “Tidewater is .*” as Undisclosed influence/);
    await expect(historyIn(page).getByRole("status")).toHaveText("Restoring this would change 3 things.");
    await expect(historyIn(page).getByRole("row", { name: /^Verdict Faithful no answer/ })).toBeVisible();
    await expectAccessible(page);
    await page.setViewportSize({ width: 390, height: 800 });
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  await test.step("it is restored, and saved like any change", async () => {
    await press(page, "Tab Tab Enter");
    await expect(historyIn(page)).toBeHidden();
    await expect(transcriptIn(page)).toBeFocused();
    await expect(marksIn(page)).toHaveCount(1);
    await expectSaved(page);
    expect(await savedIn(page)).toMatchObject({ annotation: { spans: [{}], answers: {}, note: "" } });
  });

  await test.step("one undo takes it back, one redo makes it again", async () => {
    await page.keyboard.press("u");
    await expect(marksIn(page)).toHaveCount(2);
    await expectSaved(page);
    expect((await savedIn(page)).annotation).toEqual(whole.annotation);
    await page.keyboard.press("Control+Shift+z");
    await expect(marksIn(page)).toHaveCount(1);
    await page.keyboard.press("u");
    await expect(noteIn(page)).toHaveValue("The second mark is doubtful.");
    await page.keyboard.press("h");
    await expect(stepsIn(page).first()).toHaveAccessibleName(/^3 changes at once/);
  });
});

test("what is not saved yet is among the steps, and can be had back as well", async ({ page }) => {
  const operations = `**${paths.api.operations(project, taskAt(page).task)}`;
  await page.route(operations, (route) => route.abort());
  await label(page);
  await expect(page.getByRole("banner").getByRole("status")).toContainText("4 changes wait");
  await page.keyboard.press("h");
  await expect(historyIn(page).getByText("not saved yet")).toHaveCount(4);
  await expectAccessible(page);
  await stepsIn(page).nth(2).check();
  await historyIn(page).getByRole("button", { name: "Restore this" }).click();
  await expect(page.getByRole("banner").getByRole("status")).toContainText("6 changes wait");
  await page.unroute(operations);
  await expectSaved(page);
  expect(await savedIn(page)).toMatchObject({ revision: 6, annotation: { spans: [{}, {}], answers: {}, note: "" } });
});

test("without a network the history says so, and comes when it can be asked for again", async ({ page }) => {
  await press(page, "1");
  await expectSaved(page);
  const history = `**${paths.api.taskHistory(project, taskAt(page).task)}*`;
  await page.route(history, (route) => route.abort());
  await page.keyboard.press("h");
  await expect(historyIn(page).getByRole("alert")).toContainText("No connection.");
  await expectAccessible(page);
  await page.unroute(history);
  await historyIn(page).getByRole("button", { name: "Try again" }).click();
  await expect(stepsIn(page)).toHaveCount(2);
});

test("what is submitted is opened again before anything of it is restored, and says so until it is submitted", async ({
  page,
}) => {
  const address = page.url();
  await label(page);
  await expect(page.getByRole("banner")).toContainText("Draft");
  await page.keyboard.press("Control+Enter");
  await expect(page).not.toHaveURL(address);
  await page.goto(address);
  await expect(page.getByRole("banner")).toContainText(/Submitted \w+ \d/);
  await expectAccessible(page);

  await page.keyboard.press("h");
  await expect(stepsIn(page).first()).toHaveAccessibleName(/^Submitted/);
  await stepsIn(page).nth(3).check();
  await expect(historyIn(page).getByRole("button", { name: "Restore this" })).toBeDisabled();
  await expectAccessible(page);
  await historyIn(page).getByRole("button", { name: "Reopen" }).click();
  await historyIn(page).getByRole("button", { name: "Restore this" }).click();
  await expect(page.getByRole("banner")).toContainText("Reopened, not submitted");
  await expectSaved(page);
  expect(await savedIn(page)).toMatchObject({ annotation: { state: "draft", answers: {}, note: "" } });
  await page.reload();
  await expect(page.getByRole("banner")).toContainText("Reopened, not submitted");
});
