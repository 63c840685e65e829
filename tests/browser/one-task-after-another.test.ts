import type { Page, Request } from "@playwright/test";
import { paths } from "@/lib/paths";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import {
  expectOpenTask,
  expectSaved,
  labelAsNewRater,
  marksIn,
  panelIn,
  taskAt,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

/** Forty paragraphs in which no sentence is like another. */
const sentences = Array.from({ length: 800 }, (_, index) => `Sentence ${index + 1} takes the figure as given.`);
const paragraphs = Array.from({ length: 40 }, (_, index) => sentences.slice(20 * index, 20 * (index + 1)).join(" "));
const reasoning = paragraphs.join("\n\n");
const transcripts = ["North", "East", "South", "West"].map((name) =>
  transcriptOf({ prompt: `Which way is ${name}?`, reasoning: `${name} it is. ${reasoning}`, answer: `${name}.` }),
);

let project = "";

test.beforeEach(async ({ page }) => {
  ({ project } = await labelAsNewRater(page, transcripts));
});

/** Until what comes next has been fetched. */
const untilAhead = (page: Page) =>
  page.waitForFunction(() => performance.getEntriesByType("resource").some(({ name }) => name.includes("/ahead?")));

/** Gives a verdict and submits, whatever is warned of. */
async function submit(page: Page): Promise<void> {
  const { task } = taskAt(page);
  await press(page, "j 8 Shift+Digit3");
  await expect(marksIn(page)).toHaveCount(1);
  await page.keyboard.press("Control+Enter");
  const anyway = panelIn(page).getByRole("button", { name: "Submit anyway" });
  const isGone = () => taskAt(page).task !== task;
  await expect(async () => expect((await anyway.isVisible()) || isGone()).toBe(true)).toPass();
  if (!isGone()) await page.keyboard.press("Control+Enter");
  await expect.poll(isGone).toBe(true);
  await expectOpenTask(page);
}

/** The words that the reading cursor is on. */
const readIn = (page: Page) =>
  page.evaluate(() => [...(CSS.highlights.get("reading-cursor") ?? [])].map(String).join(""));
const scrollIn = (page: Page) => transcriptIn(page).evaluate((pane) => pane.scrollTop);
const wayIn = async (page: Page) =>
  /North|East|South|West/.exec((await page.locator('[data-part="1"]').textContent()) ?? "")?.[0];

test("the next task is there at once, fetched while the one before was worked on", async ({ page }) => {
  const first = taskAt(page);
  await untilAhead(page);
  const way = await wayIn(page);
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await submit(page);
  const { task } = taskAt(page);
  expect(task).not.toBe(first.task);
  expect(await wayIn(page)).not.toBe(way);
  await expect(transcriptIn(page)).toBeFocused();
  expect(await scrollIn(page)).toBe(0);
  await expect(page).toHaveTitle(`Task ${task.slice(-4)} · Plumbline`);
  await expect(page.getByText(`Task ${task.slice(-4)} is open. 1 of 4 submitted.`)).toBeAttached();
  await expect(page.getByRole("progressbar", { name: "Your progress" })).toHaveAttribute("aria-valuenow", "1");
  const texts = requests.filter((request) => request.method() === "GET" && request.url().includes(task));
  expect(texts.map((request) => request.url()).filter((url) => !url.includes("/ahead?"))).toEqual([]);
  expect(requests.filter((request) => request.resourceType() === "document")).toEqual([]);
  await expectAccessible(page);
});

test("back and forward lead from task to task, and the queue is as the work has left it", async ({ page }) => {
  const first = taskAt(page).task;
  await submit(page);
  const second = taskAt(page).task;
  const way = await wayIn(page);
  await page.goBack();
  await expect(panelIn(page)).toContainText("Submitted. Reopen it to change anything.");
  expect(taskAt(page).task).toBe(first);
  await expect(marksIn(page)).toHaveCount(1);
  await page.goForward();
  await expect(panelIn(page).getByRole("button", { name: "Submit and next" })).toBeVisible();
  expect([taskAt(page).task, await wayIn(page)]).toEqual([second, way]);

  await page.goBack();
  await expect(panelIn(page)).toContainText("Submitted.");
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Annotate", level: 1 })).toBeVisible();
  await expect(page.getByText("1 of 4 submitted by you")).toBeVisible();
  await expect(page.getByText("Submitted", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "Go on labelling" }).click();
  await expectOpenTask(page);
  expect(taskAt(page).task).toBe(second);
});

test("a task comes back where it was left: reloaded, from the queue, and from another task", async ({ page }) => {
  const { task } = taskAt(page);
  await press(page, "p Shift+J Shift+J Shift+J Shift+J j 8");
  await expectSaved(page);
  await press(page, "j");
  await page.mouse.move(500, 500);
  await page.mouse.wheel(0, 40);
  const read = await readIn(page);
  expect(read).toContain("takes the figure as given.");
  await expect.poll(() => scrollIn(page)).toBeGreaterThan(300);
  // Wheels go on turning for a moment.
  await page.waitForTimeout(500);
  const scrolled = await scrollIn(page);
  const expectWhereLeft = async () => {
    await expectOpenTask(page);
    expect(taskAt(page).task).toBe(task);
    await expect.poll(() => readIn(page)).toBe(read);
    await expect(page.getByRole("button", { name: "Fold the prompt" })).toBeVisible();
    await expect.poll(() => scrollIn(page)).toBe(scrolled);
    await expect(transcriptIn(page)).toBeFocused();
  };
  await page.reload();
  await expectWhereLeft();
  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  await page.getByRole("button", { name: "Go on labelling" }).click();
  await expectWhereLeft();
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Annotate", level: 1 })).toBeVisible();
  await page.goForward();
  await expectWhereLeft();
});

test("a task that does not come leaves nothing lost and ways on", async ({ page, context }) => {
  await submit(page);
  await expectSaved(page);
  await context.setOffline(true);
  await page.goBack();
  await expect(page.getByRole("main")).toContainText("There is no connection to the server.");
  await context.setOffline(false);
  await expectAccessible(page);
  await page.getByRole("button", { name: "Try again" }).click();
  await expect(panelIn(page)).toContainText("Submitted. Reopen it to change anything.");

  await context.clearCookies();
  await page.goForward();
  await expect(page.getByRole("main")).toContainText("You are signed out.");
  await page.getByRole("link", { name: "Sign in" }).click();
  await expect(page).toHaveURL(/\/sign-in\?next=.*annotate/);
});

test("tasks come as JSON to whoever has them, and to nobody else", async ({ page, playwright, baseURL }) => {
  const { task } = taskAt(page);
  const urls = [paths.api.task(project, task), paths.api.taskAhead(project, task)];
  const [open, ahead] = await Promise.all(urls.map((url) => page.request.get(url)));
  expect(await open?.json()).toMatchObject({ task: { id: task, revision: 0 }, progress: { submitted: 0, total: 4 } });
  expect(await ahead?.json()).toMatchObject({ assignment: "open", revision: 0, model: null });
  for (const bad of ["nothing", ""]) {
    expect((await page.request.get(paths.api.taskAhead(project, bad))).status()).toBe(404);
    if (bad) expect((await page.request.get(paths.api.task(project, bad))).status()).toBe(404);
  }
  const nobody = await playwright.request.newContext(baseURL ? { baseURL } : {});
  for (const url of urls) expect((await nobody.get(url)).status()).toBe(401);
  await nobody.dispose();
  await page.context().clearCookies();
  await signIn(page, await makeMember(await makeProject([]), "owner"));
  for (const url of urls) expect((await page.request.get(url)).status()).toBe(404);
});
