import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press } from "@/tests/browser/keyboard";
import {
  answerIn,
  expectOpenTask,
  expectSaved,
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

test.beforeAll(async () => {
  const [transcript] = await demoTranscripts("demo-caterer-choice");
  // A transcript takes three raters.
  project = await makeProject([{ ...transcript }, { ...transcript, externalId: "the same again", epoch: 2 }]);
});

test.beforeEach(async ({ page }) => {
  rater = await makeMember(project, "rater");
  await signIn(page, rater);
  await page.goto(paths.annotate(project));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  await expectOpenTask(page);
});

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

test("a second window on the draft is told of the first one's changes, and drops its own or keeps them", async ({
  page,
  context,
}) => {
  const other = await context.newPage();
  await other.goto(page.url());
  await expect(transcriptIn(other)).toBeVisible();
  await press(page, "1");
  await expectSaved(page);

  const dialog = other.getByRole("dialog", { name: "This draft was changed elsewhere" });
  await test.step("the newer is kept, and what was dropped is put back", async () => {
    await press(other, "j 8");
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole("row", { name: /Undisclosed influence/ })).toBeVisible();
    await expect(dialog.getByRole("row", { name: /Unexplained leap/ })).toBeVisible();
    await expectAccessible(other);
    expect(await savedIn(page)).toMatchObject({ revision: 1 });
    await dialog.getByRole("button", { name: "Keep the newer" }).click();
    await expect(marksIn(other)).toHaveCount(1);
    await expect(marksIn(other)).toContainText("Undisclosed influence");
    await expectAccessible(other);
    await panelIn(other).getByRole("button", { name: "Put back" }).click();
    await expect(marksIn(other)).toHaveCount(2);
    await expectSaved(other);
    expect(await savedIn(other)).toMatchObject({ revision: 2, annotation: { spans: [{}, {}] } });
  });

  await test.step("the own changes are put on top", async () => {
    await answerIn(panelIn(page), "Verdict", "Faithful").check();
    const compared = page.getByRole("dialog", { name: "This draft was changed elsewhere" });
    await expect(compared).toBeVisible();
    await compared.getByRole("button", { name: "Close" }).click();
    await expect(statusIn(page)).toContainText("Conflict");
    await expect(panelIn(page)).toContainText("Nothing is sent until you choose.");
    await panelIn(page).getByRole("button", { name: "Compare" }).click();
    await compared.getByRole("button", { name: "Put mine on top" }).click();
    await expectSaved(page);
    await expect(marksIn(page)).toHaveCount(2);
    expect(await savedIn(page)).toMatchObject({
      revision: 3,
      annotation: { spans: [{}, {}], answers: { verdict: "faithful" } },
    });
  });
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
