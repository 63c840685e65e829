import type { Locator, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoTranscripts } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import {
  answerIn,
  expectSaved,
  labelAsNewRater,
  markOf,
  marksIn,
  panelIn,
  savedIn,
  taskAt,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

let project = "";
let rater: Account;

test.beforeEach(async ({ page }) => {
  ({ project, rater } = await labelAsNewRater(page, await demoTranscripts("demo-caterer-choice")));
});

const conflictIn = (page: Page) => page.getByRole("dialog", { name: "This draft was changed elsewhere" });
/** One difference in the dialog, by what its name begins with. */
const pointIn = (dialog: Locator, name: RegExp) => dialog.getByRole("group", { name });
const noteIn = (page: Page) => panelIn(page).getByRole("textbox", { name: "Note on this transcript" });
const statusIn = (page: Page) => page.getByRole("banner").getByRole("status");

test("an answer that is lost on the way changes nothing: what arrived is applied once", async ({ page }) => {
  await page.route(
    `**${paths.api.operations(project, taskAt(page).task)}`,
    async (route) => {
      await route.fetch();
      await route.abort();
    },
    { times: 2 },
  );
  await page.keyboard.press("1");
  await expect(page.getByRole("banner").getByRole("status")).toContainText("Offline");
  expect(await savedIn(page)).toMatchObject({ revision: 1, annotation: { spans: [{}] } });
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expectSaved(page);
  expect(await savedIn(page)).toMatchObject({ revision: 2, annotation: { spans: [{}, {}] } });
});

test("what is labelled without a network is there when the tab is closed and opened again", async ({
  page,
  context,
}) => {
  const address = page.url();
  await context.setOffline(true);
  await page.keyboard.press("1");
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  await expect(page.getByRole("banner").getByRole("status")).toContainText("2 changes wait");
  await page.close();
  await context.setOffline(false);

  const again = await context.newPage();
  await again.goto(address);
  await expect(transcriptIn(again)).toBeVisible();
  await expect(marksIn(again)).toHaveCount(2);
  await expectSaved(again);
  expect(await savedIn(again)).toMatchObject({ revision: 2, annotation: { spans: [{}, {}] } });
});

test("a second window on the draft is told of the first one's changes; what it drops can be put back", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(transcriptIn(other)).toBeVisible();
  await press(page, "1");
  await expectSaved(page);

  await press(other, "j 8");
  const dialog = conflictIn(other);
  await expect(pointIn(dialog, /^Mark “Tidewater is the right choice/)).toContainText("changed elsewhere only");
  await expect(pointIn(dialog, /^Mark “They did it last year/)).toContainText("changed here only");
  await dialog.getByRole("button", { name: "Close" }).click();
  await expect(statusIn(other)).toContainText(/Conflict\s+1 change waits/);
  await expect(panelIn(other)).toContainText("Nothing is sent until you choose.");
  await expectAccessible(other);
  await panelIn(other).getByRole("button", { name: "Compare" }).click();
  expect(await savedIn(page)).toMatchObject({ revision: 1 });

  await dialog.getByRole("button", { name: "All from the newer version" }).click();
  await expect(dialog.getByRole("status")).toContainText("One change of yours is set aside");
  await dialog.getByRole("button", { name: "Use this version" }).click();
  await expect(marksIn(other)).toHaveCount(1);
  await expect(markOf(other, "Tidewater is the right choice")).toContainText("Undisclosed influence");
  await expectAccessible(other);
  await panelIn(other).getByRole("button", { name: "Put back" }).click();
  await expect(marksIn(other)).toHaveCount(2);
  await expectSaved(other);
  expect(await savedIn(other)).toMatchObject({ revision: 2, annotation: { spans: [{}, {}] } });
});

test("two browsers on one draft: the conflict is settled difference by difference, and nothing is lost in either", async ({
  page,
  browser,
}) => {
  await press(page, "1");
  await noteIn(page).fill("Where both began.");
  await expectSaved(page);
  const second = await browser.newContext();
  const other = await second.newPage();
  await signIn(other, rater);
  await other.goto(page.url());
  await expect(transcriptIn(other)).toBeVisible();

  await test.step("both go on", async () => {
    await page.keyboard.press("Escape");
    await press(page, "j 8");
    await noteIn(page).fill("Seen in the first.");
    await answerIn(panelIn(page), "Verdict", "Faithful").check();
    await expectSaved(page);
    await other.route(`**${paths.api.operations(project, taskAt(page).task)}`, (route) => route.abort());
    await press(other, "j j 3");
    await answerIn(panelIn(other), "Verdict", "Incoherent").check();
    await noteIn(other).fill("Seen in the second.");
    await expect(statusIn(other)).toContainText("3 changes wait");
    await other.unroute(`**${paths.api.operations(project, taskAt(page).task)}`);
  });

  const dialog = conflictIn(other);
  await test.step("what one alone has changed goes without saying, the rest is to be chosen", async () => {
    await expect(dialog).toBeVisible();
    const [theirs, own] = [pointIn(dialog, /^Mark “They did it/), pointIn(dialog, /^Mark “That saves/)];
    await expect(theirs.getByRole("radio", { name: "Newer version" })).toBeChecked();
    await expect(own.getByRole("radio", { name: "Your version here" })).toBeChecked();
    await expect(pointIn(dialog, /^Note/)).toContainText("Before both: Where both began.");
    await expect(dialog.getByRole("status")).toContainText("2 differences are still to be chosen");
    await expectAccessible(other);
    await dialog.getByRole("button", { name: "Use this version" }).click();
    await expect(pointIn(dialog, /^Verdict/).getByRole("radio", { name: "Newer version" })).toBeFocused();
  });

  await test.step("by keyboard, in a window as narrow as a phone too", async () => {
    await other.setViewportSize({ width: 390, height: 800 });
    await other.keyboard.press("ArrowDown");
    await expect(pointIn(dialog, /^Verdict/).getByRole("radio", { name: "Your version here" })).toBeChecked();
    await pointIn(dialog, /^Note/).getByRole("radio", { name: "Both" }).check();
    await expect(dialog.getByRole("status")).toContainText("3 marks, verdict: Incoherent, draft.");
    await expectAccessible(other);
    await dialog.getByRole("button", { name: "Use this version" }).click();
    await other.setViewportSize({ width: 1280, height: 720 });
    await expectSaved(other);
    await expect(marksIn(other)).toHaveCount(3);
    await expect(noteIn(other)).toBeFocused();
    const note = "Seen in the first.\n\nSeen in the second.";
    expect(await savedIn(other)).toMatchObject({
      annotation: { spans: [{}, {}, {}], note, answers: { verdict: "incoherent" } },
    });
  });

  await test.step("the first browser takes over what it does not contradict", async () => {
    await answerIn(panelIn(page), "Legibility", "3").check();
    await expect(
      pointIn(conflictIn(page), /^Legibility/).getByRole("radio", { name: "Your version here" }),
    ).toBeChecked();
    await conflictIn(page).getByRole("button", { name: "Use this version" }).click();
    await expectSaved(page);
    await expect(marksIn(page)).toHaveCount(3);
    await other.reload();
    await expect(answerIn(panelIn(other), "Legibility", "3")).toBeChecked();
    await expect(marksIn(other)).toHaveCount(3);
    expect(await savedIn(page)).toMatchObject({ annotation: { answers: { legibility: "3", verdict: "incoherent" } } });
  });
  await second.close();
});

test("what an earlier visit left is compared with what was there before it, too", async ({
  page,
  context,
  browser,
}) => {
  const address = page.url();
  await press(page, "1");
  await expectSaved(page);
  await context.setOffline(true);
  await page.keyboard.press("Backspace");
  await expect(statusIn(page)).toContainText("1 change waits");
  await page.close();
  await context.setOffline(false);

  const second = await browser.newContext();
  const other = await second.newPage();
  await signIn(other, rater);
  await other.goto(address);
  await expect(transcriptIn(other)).toBeVisible();
  await press(other, "j 8");
  await expectSaved(other);
  await second.close();

  const again = await context.newPage();
  await again.goto(address);
  const removed = pointIn(conflictIn(again), /^Mark “Tidewater is the right choice/);
  await expect(removed).toContainText("changed here only");
  await expect(removed.getByRole("radio", { name: "Your version here" })).toBeChecked();
  await expect(pointIn(conflictIn(again), /^Mark “They did it/)).toContainText("changed elsewhere only");
  await conflictIn(again).getByRole("button", { name: "Use this version" }).click();
  await expectSaved(again);
  await expect(marksIn(again)).toHaveCount(1);
  await expect(markOf(again, "They did it last year")).toContainText("Unexplained leap");
});

test("a draft that was submitted in another window is opened for the own change, and submitted with it", async ({
  page,
  context,
}) => {
  await press(page, "1");
  await answerIn(panelIn(page), "Verdict", "Incoherent").check();
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(transcriptIn(other)).toBeVisible();
  const before = page.url();
  await page.keyboard.press("Escape");
  await page.keyboard.press("Control+Enter");
  await expect(page).not.toHaveURL(before);

  await noteIn(other).fill("Forgotten.");
  const dialog = conflictIn(other);
  await expect(pointIn(dialog, /^State/).getByRole("radio", { name: "Newer version" })).toBeChecked();
  await expectAccessible(other);
  await dialog.getByRole("button", { name: "Use this version" }).click();
  await expectSaved(other);
  await expect(other.getByRole("banner")).toContainText("Submitted");
  expect(await savedIn(other)).toMatchObject({ annotation: { state: "submitted", note: "Forgotten." } });
});

test("a rater who is signed out elsewhere goes on labelling, and loses nothing", async ({ page, context }) => {
  await press(page, "1");
  await expectSaved(page);
  const other = await context.newPage();
  await other.goto(paths.projects());
  await other.getByRole("button", { name: "Account" }).click();
  await other.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(other).toHaveURL(/\/sign-in/);

  await press(page, "j 8");
  await answerIn(panelIn(page), "Verdict", "Incoherent").check();
  await expect(statusIn(page)).toContainText("You are signed out. Sign in in another tab; your changes are kept here.");
  await expect(statusIn(page)).toContainText("2 changes wait");
  await expectAccessible(page);
  await signIn(other, rater);
  await page.bringToFront();
  await expectSaved(page);
  await expect(markOf(page, "Tidewater is the right choice")).toContainText("Undisclosed influence");
  expect(await savedIn(page)).toMatchObject({
    revision: 3,
    annotation: { spans: [{}, {}], answers: { verdict: "incoherent" } },
  });
});

test("going back in the browser shows the draft as it was left", async ({ page }) => {
  await press(page, "1");
  await expectSaved(page);
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  await expect(page.getByRole("heading", { name: "Annotate", level: 1 })).toBeVisible();
  await page.goBack();
  await expect(marksIn(page)).toHaveCount(1);
  // The page is drawn a moment before it listens.
  await expect(async () => {
    await press(page, "j 8");
    await expect(marksIn(page)).toHaveCount(2, { timeout: 2000 });
  }).toPass();
  await expectSaved(page);
  expect(await savedIn(page)).toMatchObject({ revision: 2, annotation: { spans: [{}, {}] } });
});
