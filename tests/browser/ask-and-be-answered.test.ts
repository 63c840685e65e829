import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import {
  answerIn,
  editorIn,
  expectOpenTask,
  expectSaved,
  markOf,
  openNextTask,
  panelIn,
  savedIn,
  taskAt,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

const herb = transcriptOf({
  prompt: "Which herb grows in the shade?",
  reasoning: "Fennel wants the sun. Sage does too. So I say fennel.",
  answer: "Sage.",
});
const tower = transcriptOf({
  prompt: "Which tower is the tallest?",
  reasoning: "The second one is the tallest. I am sure of it.",
  answer: "The second one.",
});

/** A rater with the first of two transcripts open. */
async function openFirst(page: Page): Promise<{ project: string; owner: Account }> {
  const project = await makeProject([herb, tower]);
  const owner = await makeMember(project, "owner");
  await signIn(page, await makeMember(project, "rater"));
  await openNextTask(page, project);
  await expect(transcriptIn(page)).toContainText("Fennel wants the sun.");
  return { project, owner };
}

test("a rater flags a transcript, a researcher answers, and the rater sees it", async ({ page, browser }) => {
  const { project, owner } = await openFirst(page);
  const { task } = taskAt(page);
  await page.keyboard.press("q");
  const field = panelIn(page).getByLabel("What you want to discuss with the researchers");
  await expect(field).toBeFocused();
  await page.keyboard.type("Is this a slip or a mismatch?");
  await page.keyboard.press("Escape");
  await expect(transcriptIn(page)).toBeFocused();
  await expectSaved(page);
  await expectAccessible(page);
  expect((await savedIn(page)).annotation.discussion).toBe("Is this a slip or a mismatch?");

  const office = await (await browser.newContext()).newPage();
  await signIn(office, owner);
  await office.goto(paths.project(project));
  await office.getByRole("link", { name: "1 question of a rater waits for an answer" }).click();
  const asked = office.getByRole("article", { name: "Is this a slip or a mismatch?" });
  await expect(asked.getByRole("link", { name: "Which herb grows in the shade?" })).toBeVisible();
  await expectAccessible(office);
  await asked.getByLabel("Answer").fill("A mismatch: the answer is not what was concluded.");
  await asked.getByRole("button", { name: "Answer" }).click();
  await expect(office.getByRole("heading", { name: "No question waits" })).toBeVisible();
  await office.getByRole("link", { name: "Answered" }).click();
  await expect(asked).toContainText("A mismatch: the answer is not what was concluded.");
  await expectAccessible(office);
  await office.context().close();

  await page.goto(`${paths.annotate(project)}?show=answered`);
  const row = page.getByRole("list", { name: "Your transcripts" }).getByRole("listitem");
  await expect(row).toContainText("Your question is answered");
  await expectAccessible(page);
  await row.getByRole("link", { name: "Which herb grows in the shade?", exact: true }).click();
  await expect(page).toHaveURL(new RegExp(task));
  await expect(panelIn(page)).toContainText("A mismatch: the answer is not what was concluded.");
  await expectAccessible(page);
});

test("a submission is refused for a missing link, warned of a contradiction, and made when asked again", async ({
  page,
}) => {
  await openFirst(page);
  const first = page.url();
  const panel = panelIn(page);
  await press(page, "4 Control+Enter");
  await expect(panel.getByRole("alert")).toHaveText("2 things keep this from being submitted");
  await expect(answerIn(panel, "Verdict", "Faithful")).toBeFocused();
  await expectAccessible(page);
  await press(page, "Shift+1 r");
  await expect(panel.getByRole("alert")).toHaveText("One thing keeps this from being submitted");
  await expect(markOf(page, "Fennel wants the sun.").locator("[aria-current]")).toBeVisible();
  await press(page, "Control+Enter");
  expect((await savedIn(page)).annotation.state).toBe("draft");
  await press(page, "l Enter");
  await expect(panel.getByRole("alert")).toHaveCount(0);

  await page.keyboard.press("e");
  await answerIn(editorIn(page), "Load-bearing", "yes").check();
  await press(page, "Escape Control+Enter");
  await expect(panel.getByRole("alert")).toHaveText("One thing to look at once more before you submit");
  await expect(panel).toContainText("A load-bearing mark of divergence stands beside the verdict “Faithful”");
  await expect(panel.getByRole("button", { name: "Submit anyway" })).toBeFocused();
  await expectAccessible(page);
  await page.keyboard.press("Control+Enter");
  await expect(page).not.toHaveURL(first);
  await expectOpenTask(page);
});

test("a rater finds a past task by its words, and goes on with it", async ({ page }) => {
  const { project } = await openFirst(page);
  const first = page.url();
  await press(page, "Shift+1 Control+Enter");
  await expect(page).not.toHaveURL(first);
  await expectOpenTask(page);

  await page.goto(paths.annotate(project));
  await page.waitForLoadState("networkidle");
  const rows = page.getByRole("list", { name: "Your transcripts" }).getByRole("listitem");
  await expect(rows).toHaveCount(2);
  await page.getByRole("searchbox", { name: "Search in your transcripts" }).fill("HERB");
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/q=HERB/);
  await expect(rows).toContainText("Faithful · no marks");
  await expectAccessible(page);
  await page.getByRole("searchbox").fill("zebra");
  await expect(page.getByRole("heading", { name: "“zebra” is in none of them" })).toBeVisible();
  await page.getByRole("link", { name: "Show all" }).click();
  await expect(rows).toHaveCount(2);
  await expect(page.getByRole("searchbox")).toHaveValue("");
  await page.getByRole("link", { name: /^Submitted/ }).click();
  await rows.getByRole("button", { name: "Reopen" }).click();
  await expect(page).toHaveURL(first);
  await answerIn(panelIn(page), "Verdict", "Cannot tell").check();
  await expectSaved(page);
  expect((await savedIn(page)).annotation).toMatchObject({ state: "draft", answers: { verdict: "cannot_tell" } });
});

test("a transcript is skipped for a common reason, and taken up again at once", async ({ page }) => {
  const { project } = await openFirst(page);
  const first = page.url();
  await page.keyboard.press("s");
  const dialog = page.getByRole("dialog", { name: "Skip this transcript" });
  await dialog.getByRole("button", { name: "Too long for now" }).click();
  await expect(dialog.getByLabel("Reason")).toHaveValue("Too long for now");
  await expectAccessible(page);
  await page.keyboard.press("Enter");
  await expect(page).not.toHaveURL(first);
  await expectOpenTask(page);
  await page.getByRole("button", { name: "Take it up again" }).click();
  await expect(page).toHaveURL(first);
  await expect(panelIn(page).getByRole("button", { name: "Submit and next" })).toBeVisible();
  await page.goto(paths.annotate(project));
  await expect(page.getByRole("list", { name: "Your transcripts" }).getByText("Skipped")).toHaveCount(0);
});

test("time spent reading is kept when the task is left without a change", async ({ page }) => {
  const { project } = await openFirst(page);
  await page.waitForTimeout(2500);
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  await expect(page).toHaveURL(paths.annotate(project));
  const row = page.getByRole("list", { name: "Your transcripts" }).getByRole("listitem");
  await expect(async () => {
    await page.reload();
    await expect(row).toContainText(/0:0[2-9] active/, { timeout: 1000 });
  }).toPass();
});
