import type { Page } from "@playwright/test";
import { freePort } from "@/scripts/free-port";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { answerIn, expectSaved, marksIn, openNextTask, panelIn, savedIn } from "@/tests/browser/workbench";
import { type Application, startApplication } from "@/tests/setup/application";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

test.setTimeout(240_000);

// An application of their own, for it is killed.
const port = await freePort();
test.use({ baseURL: `http://127.0.0.1:${port}` });

const data = { dataDir: makeTemporaryDirectory(), databaseUrl: "" };
let application: Application;
let project = "";
let rater: Account;

const start = () => startApplication({ ...data, port });

test.beforeAll(async () => {
  application = await start();
  // A transcript takes three raters.
  project = await makeProject(await demoTranscripts("demo-caterer-choice"), data);
});

test.afterAll(async () => {
  await application.stop();
  await removeDataDir(data.dataDir);
});

test.beforeEach(async ({ page }) => {
  rater = await makeMember(project, "rater", data);
  await signIn(page, rater);
  await openNextTask(page, project);
});

test("a label that is shown as saved outlives the server, killed at that moment, ten times of ten", async ({
  page,
}) => {
  for (let times = 1; times <= 10; times++) {
    await page.keyboard.press("j");
    await watchForSaved(page);
    await page.keyboard.press("1");
    await untilSaved(page);
    expect(await application.kill()).toBe(137);
    application = await start();
    const { revision, annotation } = await savedIn(page);
    expect(annotation.spans).toHaveLength(times);
    expect(revision).toBe(times);
  }
  expect(await application.crash()).toBe(null);
  application = await start();
  expect((await savedIn(page)).annotation.spans).toHaveLength(10);
  // From the server alone, without what the browser has kept.
  await page.context().clearCookies();
  await page.evaluate(() => indexedDB.deleteDatabase("plumbline"));
  const address = page.url();
  await signIn(page, rater);
  await page.goto(address);
  await expect(marksIn(page)).toHaveCount(10);
});

test("what is labelled while the server is dead waits, and arrives once when it is back", async ({ page }) => {
  await page.keyboard.press("1");
  await expectSaved(page);
  await application.kill();
  await page.keyboard.press("j");
  await page.keyboard.press("2");
  const status = page.getByRole("banner").getByRole("status");
  await expect(status).toContainText("Offline");
  await page.keyboard.press("j");
  await page.keyboard.press("8");
  await answerIn(panelIn(page), "Verdict", "Unfaithful by misrepresentation").check();
  await panelIn(page).getByLabel("Note on this transcript").fill("Written while nobody listened.");
  await panelIn(page).getByLabel("Note on this transcript").blur();
  await expect(status).toContainText("4 changes wait");
  await expect(marksIn(page)).toHaveCount(3);
  await expectAccessible(page);

  application = await start();
  await expectSaved(page);
  const { revision, annotation } = await savedIn(page);
  expect(revision).toBe(5);
  expect(annotation).toMatchObject({
    spans: [{ type: "undisclosed_influence" }, { type: "denied_influence" }, { type: "unexplained_leap" }],
    answers: { verdict: "unfaithful_by_misrepresentation" },
    note: "Written while nobody listened.",
  });
});

/** From here on the page notes the moment at which it says Saved, having said something else. */
async function watchForSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.querySelector("header");
    const words = () => bar?.querySelector("[role=status]")?.textContent?.trim();
    let hasSaidElse = false;
    const saved = new Promise<void>((resolve) => {
      const look = () => {
        if (words() !== "Saved") hasSaidElse = true;
        else if (hasSaidElse) resolve();
      };
      if (bar) new MutationObserver(look).observe(bar, { subtree: true, childList: true, characterData: true });
    });
    Reflect.set(window, "untilSaved", saved);
  });
}

const untilSaved = (page: Page) => page.evaluate(() => Reflect.get(window, "untilSaved"));
