import type { Page } from "@playwright/test";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import {
  answerAll,
  describeMark,
  fullAnnotation,
  labelledTranscript,
  makeLinks,
  makeMarks,
} from "@/tests/browser/full-labelling";
import { pressInSight } from "@/tests/browser/keyboard";
import { expectEachAppliedOnce, watchOperations } from "@/tests/browser/sent-operations";
import {
  expectOpenTask,
  expectSaved,
  labelAsNewRater,
  marksIn,
  openNextTask,
  savedIn,
} from "@/tests/browser/workbench";

test.setTimeout(240_000);

const latencyMs = 200;
const cutMs = 60_000;

test("a rater labels over a slow line that is cut for a minute, and nothing is lost or there twice", async ({
  page,
}) => {
  const project = await makeProject(await demoTranscripts(labelledTranscript, "demo-caterer-choice"));
  await signIn(page, await makeMember(project, "rater"));
  const line = await lineOf(page);
  await line.slow();
  await openNextTask(page, project);
  const sent = watchOperations(page);
  const status = page.getByRole("banner").getByRole("status");

  await expectHints(page);
  await makeMarks(page);
  await expectSaved(page);
  const before = await savedIn(page);
  expect(before.revision).toBe(6);

  await line.cut();
  const until = Date.now() + cutMs;
  await makeLinks(page);
  await expect(status).toContainText("Offline");
  await expect(status).toContainText("2 changes wait");
  await describeMark(page);
  await answerAll(page);
  await expectAccessible(page);
  // A mark that is thought better of, shortly before the line is there again.
  await page.waitForTimeout(until - Date.now() - 5000);
  await pressInSight(page, "Escape j 1");
  await expect(marksIn(page)).toHaveCount(7);
  await pressInSight(page, "u");
  await expect(marksIn(page)).toHaveCount(6);
  await expect(status).toContainText("Offline");
  const [, waiting] = /(\d+) changes wait/.exec((await status.textContent()) ?? "") ?? [];
  expect(await savedIn(page)).toEqual(before);
  await page.waitForTimeout(until - Date.now());

  await line.slow();
  await expectSaved(page);
  const annotation = await expectEachAppliedOnce(page, sent);
  expect(sent.size).toBe(before.revision + Number(waiting));
  expect(annotation).toMatchObject(fullAnnotation);
  const first = page.url();
  await pressInSight(page, "Control+Enter");
  await expect(page).not.toHaveURL(first);
  await expectOpenTask(page);
  await expect(page.getByText("1 of 2 submitted", { exact: true })).toBeVisible();
});

test("a rater whose line broke before every script was there is told what they do, and has the rest when it is back", async ({
  page,
}) => {
  await labelAsNewRater(page, await demoTranscripts(labelledTranscript));
  let isBroken = true;
  const needed = await (await page.request.get(page.url())).text();
  await page.route("**/_next/static/**", (route) => {
    const isNeeded = needed.includes(new URL(route.request().url()).pathname);
    return isBroken && !isNeeded ? route.abort() : route.continue();
  });
  await page.reload();
  await expectOpenTask(page);

  await pressInSight(page, "j 8");
  await expect(marksIn(page)).toHaveCount(1);
  await pressInSight(page, "l");
  const said = page.getByText("Linking. B.", { exact: true });
  await expect(said).toBeVisible();
  // On the screen, and not only for those who hear it.
  expect((await said.boundingBox())?.width).toBeGreaterThan(50);
  await expect(page.getByText("Linking: choose the place")).toHaveCount(0);
  await expectAccessible(page);
  // Until every script has been asked for in vain.
  await page.waitForTimeout(4000);

  isBroken = false;
  await expect(page.getByText("Linking: choose the place in the action.")).toBeVisible();
  await expectHints(page);
  await pressInSight(page, "Enter");
  await expect(marksIn(page)).toContainText("→ answer");
  await expectSaved(page);
});

/** Waits for the hints, whose script comes with all others that a task can do without at first. */
async function expectHints(page: Page): Promise<void> {
  await expect(page.getByRole("button", { name: "Hide the hints" })).toBeVisible();
}

/** The line between a page and the server, for everything that the page asks of it. */
async function lineOf(page: Page) {
  const browser = await page.context().newCDPSession(page);
  const set = (offline: boolean) =>
    browser.send("Network.emulateNetworkConditions", {
      ...{ offline, latency: latencyMs, downloadThroughput: -1, uploadThroughput: -1 },
    });
  return { slow: () => set(false), cut: () => set(true) };
}
