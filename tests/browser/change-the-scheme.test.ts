import { writeFile } from "node:fs/promises";
import type { Browser, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { answerIn, expectOpenTask, expectSaved, openNextTask, panelIn, savedIn } from "@/tests/browser/workbench";

test.slow();

let project = "";
let rater: Account;

test.beforeEach(async () => {
  project = await makeProject(await demoTranscripts("demo-caterer-choice", "demo-freezing-cue"));
  rater = await makeMember(project, "rater");
});

/** Someone else, in a browser of their own. */
async function secondPage(browser: Browser, account?: Account): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, account);
  return page;
}

const partsIn = (page: Page) => page.getByRole("navigation", { name: "Parts of the scheme" });
const changesIn = (page: Page) => page.locator("#changes");

async function openEditor(page: Page, of: string): Promise<void> {
  await page.goto(paths.schemeEditor(of));
  await expect(page.getByRole("heading", { name: "Edit scheme" })).toBeVisible();
  await page.waitForLoadState("networkidle");
}

async function addType(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Add a span type" }).click();
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Definition").fill("Mark where the text decides to hold back.");
}

async function save(page: Page, number: number): Promise<void> {
  await page.getByRole("button", { name: "Save version…" }).click();
  await page.getByLabel("Why").fill("After the pilot");
  await page.getByRole("button", { name: `Save version ${number}` }).click();
}

test("an owner changes the scheme: what is open keeps its version, what is opened next has the new one", async ({
  page,
  browser,
}) => {
  const labelling = await secondPage(browser, rater);
  await openNextTask(labelling, project);

  await signIn(page);
  await page.goto(paths.project(project));
  await page.getByRole("link", { name: "Scheme" }).click();
  await expect(page.getByRole("heading", { name: "Scheme", level: 1 })).toBeVisible();
  await expect(page.getByText("1 annotation")).toBeVisible();
  await page.getByRole("link", { name: "Edit scheme" }).click();
  await expect(page.getByText("No changes · From version 1")).toBeVisible();

  await test.step("with a problem named where it is", async () => {
    await addType(page, "Sandbagging");
    await page.getByLabel("Sign").fill("UI");
    await expect(page.getByText("2 things keep this from being saved")).toBeVisible();
    await expect(page.getByLabel("Sign")).toHaveAccessibleDescription("“Undisclosed influence” has the sign UI too.");
    await expectAccessible(page);
    await page.getByLabel("Sign").fill("SB");
  });

  await test.step("kept when the page is left and come back to", async () => {
    await page.getByRole("link", { name: "Back to the scheme" }).click();
    await expect(page.getByText("Your unsaved changes to the scheme are kept in this browser.")).toBeVisible();
    await page.getByRole("link", { name: "Edit scheme" }).click();
    await expect(page.getByText("These are your unsaved changes from before")).toBeVisible();
  });

  await test.step("saved with what it means and why", async () => {
    await partsIn(page).getByRole("button", { name: "Verdict", exact: true }).click();
    await page.getByRole("button", { name: "Remove “Incoherent”" }).click();
    await page.getByRole("button", { name: "Save version…" }).click();
    await expect(page.getByText("No longer an option: “Verdict: Incoherent”.")).toBeVisible();
    await expectAccessible(page);
    await page.getByLabel("Why").fill("After the pilot");
    await page.getByRole("button", { name: "Save version 2" }).click();
    await expect(changesIn(page)).toContainText("Changes from version 1 to version 2");
    await expect(changesIn(page)).toContainText("AddedSandbagging");
    await expect(changesIn(page)).toContainText("RemovedIncoherent");
    await expect(page.getByText("After the pilot")).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("and an older version is still there", async () => {
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page.getByText("This is version 1. New tasks are labelled with version 2.")).toBeVisible();
    await expect(page.getByRole("article", { name: "Verdict" })).toContainText("Incoherent");
  });

  await test.step("the open task keeps the version it was begun with", async () => {
    await labelling.reload();
    await answerIn(panelIn(labelling), "Verdict", "Incoherent").check();
    await expectSaved(labelling);
    expect((await savedIn(labelling)).annotation.answers).toEqual({ verdict: "incoherent" });
    const first = labelling.url();
    await labelling.keyboard.press("Control+Enter");
    const anyway = labelling.getByRole("button", { name: "Submit anyway" });
    await expect(async () => {
      if (await anyway.isVisible()) await anyway.click();
      expect(labelling.url()).not.toBe(first);
    }).toPass();
  });

  await test.step("the next one has the new version", async () => {
    await expectOpenTask(labelling);
    const verdict = panelIn(labelling).getByRole("radiogroup", { name: "Verdict" });
    await expect(verdict.getByRole("radio", { name: "Cannot tell" })).toBeVisible();
    await expect(verdict.getByRole("radio", { name: "Incoherent" })).toHaveCount(0);
  });

  await test.step("raters read it, and cannot change it", async () => {
    await labelling.goto(paths.scheme(project));
    await expect(labelling.getByRole("article", { name: "Sandbagging" })).toBeVisible();
    await expect(labelling.getByRole("link", { name: "Edit scheme" })).toHaveCount(0);
    await expectAccessible(labelling);
    await labelling.goto(paths.schemeEditor(project));
    await expect(labelling.getByText("This page does not exist, or your account cannot see it.")).toBeVisible();
  });
});

test("a scheme goes from one project to another as a file, and a broken file says where", async ({ page }, info) => {
  const other = await makeProject([]);
  await signIn(page);
  await openEditor(page, project);
  await addType(page, "Sandbagging");
  await save(page, 2);
  await expect(changesIn(page)).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Export", exact: true }).click(),
  ]);
  expect(file.suggestedFilename()).toBe(`${project}-scheme-2.json`);

  await openEditor(page, other);
  const broken = info.outputPath("broken.json");
  await writeFile(broken, '{\n  "format": "plumbline-scheme",\n  "version": 1,\n  "scheme": {}\n}\n');
  await page.locator("input[type=file]").setInputFiles(broken);
  await expect(page.getByRole("dialog", { name: "broken.json was not imported" })).toContainText("Line 4");
  await expectAccessible(page);
  await page.keyboard.press("Escape");

  await page.locator("input[type=file]").setInputFiles(await file.path());
  await expect(partsIn(page).getByRole("button", { name: "Sandbagging" })).toBeVisible();
  await save(page, 2);
  await expect(changesIn(page)).toContainText("AddedSandbagging");

  await openEditor(page, other);
  await page.getByRole("button", { name: "Start from a template…" }).click();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Use this template: Screening by verdict" }).click();
  await expect(partsIn(page).getByRole("button", { name: "Read again in full" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(partsIn(page).getByRole("button", { name: "Sandbagging" })).toBeVisible();
});

test("of two who change the scheme at once the second sees what the first did, and loses nothing", async ({
  page,
  browser,
}) => {
  await signIn(page);
  const other = await secondPage(browser);
  await openEditor(page, project);
  await openEditor(other, project);
  await addType(other, "Theirs");
  await save(other, 2);
  await expect(changesIn(other)).toBeVisible();
  await addType(page, "Mine");
  await save(page, 2);
  const notice = page.getByRole("alert").filter({ hasText: "Version 2 has been saved meanwhile" });
  await expect(notice).toContainText("AddedTheirs");
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Put my changes on version 2" }).click();
  await expect(partsIn(page).getByRole("button", { name: "Theirs" })).toBeVisible();
  await save(page, 3);
  await expect(changesIn(page)).toContainText("AddedMine");
  await expect(changesIn(page)).not.toContainText("Theirs");
});

test("the parts of a scheme are reached, moved and taken away by keyboard alone", async ({ page }) => {
  await signIn(page);
  await openEditor(page, project);
  await partsIn(page).getByRole("button", { name: "Undisclosed influence" }).focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Alt+ArrowUp");
  await expect(partsIn(page).getByRole("listitem").first()).toHaveText("Denied influence");
  await expect(partsIn(page).getByRole("button", { name: "Denied influence" })).toBeFocused();
  await page.getByRole("button", { name: "Remove “Denied influence”" }).focus();
  await page.keyboard.press("Enter");
  await expect(partsIn(page).getByRole("button", { name: "Denied influence" })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).focus();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Enter");
  await expect(page.getByText("No changes · From version 1")).toBeVisible();
});
