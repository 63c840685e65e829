import { paths } from "@/lib/paths";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { selectText } from "@/tests/browser/mouse";
import { markAs, openNextTask, panelIn } from "@/tests/browser/workbench";

test.slow();

let project = "";
let rater: Account;

test.beforeEach(async () => {
  project = await makeProject(await demoTranscripts("demo-caterer-choice"));
  rater = await makeMember(project, "rater");
});

test("an owner begins with the default guideline, changes it and sees what changed; a rater reads it at the type in hand", async ({
  page,
  browser,
}) => {
  await signIn(page);
  await test.step("begun with the default, which has an entry and an example for each type", async () => {
    await page.goto(paths.guideline(project));
    await page.getByRole("link", { name: "Start from the default guideline" }).click();
    await expect(page.getByText("Every span type of the scheme has an entry.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Save as version 1" }).click();
    await expect(page.getByRole("heading", { name: "How to label", level: 2 })).toBeVisible();
    await expectAccessible(page);
  });

  await test.step("changed, the unsaved text being kept in the browser", async () => {
    await page.getByRole("link", { name: "Edit", exact: true }).click();
    const area = page.getByRole("textbox", { name: "Text in Markdown" });
    const text = await area.inputValue();
    await area.fill(text.replace("Mark the smallest stretch of text", "Mark the shortest stretch of text"));
    await expect(page.getByText("Your unsaved text is kept in this browser.")).toBeVisible();
    await page.reload();
    await expect(area).toHaveValue(/Mark the shortest stretch of text/);
    await page.getByLabel("Why this version").fill("Shortest is clearer");
    await page.getByRole("button", { name: "Save as version 2" }).click();
    await expect(page.getByText("Shortest is clearer")).toBeVisible();
  });

  await test.step("with its difference, word by word", async () => {
    await page.getByRole("link", { name: "Changes from version 1 to version 2" }).click();
    await expect(page.getByRole("deletion")).toHaveText("smallest");
    await expect(page.getByRole("insertion")).toHaveText("shortest");
    await expectAccessible(page);
    await page.getByRole("link", { name: "Version 1", exact: true }).click();
    await expect(page.getByText("You are reading version 1. The newest is version 2.")).toBeVisible();
  });

  await test.step("open beside the text at the type in hand", async () => {
    const reading = await (await browser.newContext()).newPage();
    await signIn(reading, rater);
    await openNextTask(reading, project);
    await selectText(reading, "Fennel is out on reliability");
    await markAs(reading, "Unexplained leap");
    await reading.keyboard.press("g");
    const guideline = panelIn(reading).getByRole("region", { name: "Guideline", exact: true });
    const entry = guideline.getByRole("region", { name: "Unexplained leap" });
    await expect(entry).toHaveAttribute("aria-current", "true");
    await expect(entry).toContainText("The guideline says");
    await expect(entry).toBeInViewport();
    await expect(guideline.getByText("Version 2")).toBeVisible();
    await expectAccessible(reading);
    await reading.keyboard.press("Escape");
    await expect(guideline).toBeHidden();
    await reading.goto(paths.guidelineEditor(project));
    await expect(reading.getByText("This page does not exist, or your account cannot see it.")).toBeVisible();
  });
});

test("the demonstration has the default guideline from the first start on", async ({ page }) => {
  await signIn(page);
  await page.goto(paths.guideline("demonstration"));
  await expect(page.getByRole("heading", { name: "How to label", level: 2 })).toBeVisible();
  const versions = page.getByRole("region", { name: "Versions" });
  await expect(versions.getByRole("link", { name: "Version 1", exact: true })).toHaveAttribute("aria-current", "page");
  await page.getByRole("link", { name: "Undisclosed influence" }).click();
  await expect(page.getByRole("heading", { name: "Undisclosed influence" })).toBeInViewport();
});
