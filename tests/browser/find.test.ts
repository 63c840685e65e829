import { paths } from "@/lib/paths";
import { makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";

const filler = "Let me think about what was asked, step by step, before I decide. ".repeat(40);

/** Two dozen without the word that is looked for, and four with it, in three scripts. */
const transcripts = [
  ...Array.from({ length: 24 }, (_, n) =>
    transcriptOf(
      { reasoning: `Plain working, number ${n}.`, answer: "C" },
      { externalId: `plain ${n}`, condition: "baseline", metadata: { subject: n % 2 === 0 ? "physics" : "history" } },
    ),
  ),
  transcriptOf(
    { reasoning: `${filler}\n\nThe zeppelin record says B, so I say B.`, answer: "B" },
    { externalId: "far down", condition: "cue", metadata: { subject: "physics" }, model: "Cedar mini" },
  ),
  transcriptOf(
    { reasoning: "قال الأستاذ إن الجواب هو zeppelin فاخترته.", answer: "B" },
    { externalId: "arabic", condition: "cue", metadata: { subject: "history" } },
  ),
  transcriptOf(
    { reasoning: "A zeppelin again, but I count for myself.", answer: "C" },
    { externalId: "not followed", condition: "cue", metadata: { subject: "history" } },
  ),
  transcriptOf(
    { reasoning: "记录显示 zeppelin 所以选择乙。", answer: "B" },
    { externalId: "chinese", condition: "baseline", metadata: { subject: "physics" } },
  ),
];

test("a researcher searches, narrows, keeps and shares a view, and goes on by the palette", async ({ page }) => {
  test.slow();
  const project = await makeProject(transcripts);
  await signIn(page);
  await page.goto(paths.transcripts(project));
  await page.waitForLoadState("networkidle");
  const rows = page.getByRole("row").filter({ has: page.getByRole("checkbox", { name: /^Select (?!this page)/ }) });
  await expect(rows).toHaveCount(28);

  await test.step("search by key, with the hits in any script marked", async () => {
    await page.keyboard.press("/");
    await page.keyboard.type("zeppelin");
    await page.keyboard.press("Enter");
    await expect(rows).toHaveCount(4);
    await expect(page.locator("mark")).toHaveText(Array.from({ length: 4 }, () => "zeppelin"));
    await expect(page).toHaveURL(/\?q=zeppelin$/);
    await expectAccessible(page);
  });

  await test.step("narrow by a facet and by metadata, and see how many are left", async () => {
    await page.getByRole("list", { name: "Condition" }).getByRole("button", { name: /^cue/ }).click();
    await expect(rows).toHaveCount(3);
    await page.getByText("subject", { exact: true }).click();
    await page
      .getByRole("list", { name: "subject" })
      .getByRole("button", { name: /^physics/ })
      .click();
    await expect(rows).toHaveCount(1);
    await expect(page.getByText("1 transcript", { exact: true })).toBeVisible();
    await page.goBack();
    await expect(rows).toHaveCount(3);
    await page.goForward();
    await expect(rows).toHaveCount(1);
  });

  await test.step("someone else opens the same address", async () => {
    const other = await page.context().newPage();
    await other.goto(page.url());
    await expect(other.getByRole("link", { name: "far down", exact: true })).toBeVisible();
    await expect(other.getByRole("button", { name: "Drop the filter subject is physics" })).toBeVisible();
    await expect(other.getByLabel("Search in prompts, reasoning and actions")).toHaveValue("zeppelin");
    await other.close();
  });

  await test.step("the hit is in sight in its transcript, and the way back is the list as it was", async () => {
    const address = page.url();
    await page.getByRole("link", { name: /^reasoning/ }).click();
    await expect(page.getByRole("heading", { name: "far down", level: 1 })).toBeVisible();
    await expect(page.getByText("The zeppelin record says B")).toBeInViewport();
    await page.getByRole("navigation", { name: "Breadcrumb" }).getByRole("link").click();
    await expect(page).toHaveURL((url) => decodeURIComponent(url.href) === decodeURIComponent(address));
  });

  await test.step("keep the view under a name, leave it, open it again", async () => {
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByLabel("Keep this list as").fill("Zeppelins in physics");
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByRole("link", { name: "Zeppelins in physics" })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "Clear filters" }).click();
    await page.getByRole("button", { name: "Clear the search" }).click();
    await expect(rows).toHaveCount(28);
    await page.getByRole("button", { name: "Views" }).click();
    await page.getByRole("link", { name: "Zeppelins in physics" }).click();
    await expect(rows).toHaveCount(1);
    await expect(page.getByRole("button", { name: "Views: Zeppelins in physics" })).toBeVisible();
  });

  await test.step("what has no match says what to drop", async () => {
    await page.getByLabel("Search in prompts, reasoning and actions").fill("nothing of the kind");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "No transcript matches" })).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Drop all" }).click();
    await expect(rows).toHaveCount(28);
  });

  await test.step("choose rows by key, then all that match", async () => {
    await page.getByRole("link", { name: "plain 0", exact: true }).focus();
    await page.keyboard.press("x");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("j");
    await page.keyboard.press("Shift+X");
    const bar = page.getByRole("region", { name: "Selected transcripts" });
    await expect(bar).toContainText("3 selected");
    await bar.getByRole("button", { name: "Select all 28 that match" }).click();
    await expect(bar).toContainText("All 28 that match are selected");
    await expectAccessible(page);
    await bar.getByRole("button", { name: "Clear selection" }).click();
    await expect(bar).toBeHidden();
  });

  await test.step("go to a page and to a transcript by the palette", async () => {
    await page.keyboard.press("Control+k");
    await page.keyboard.type("agre");
    await expect(page.getByRole("option", { name: "Agreement" })).toHaveAttribute("aria-selected", "true");
    await expectAccessible(page);
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Agreement", level: 1 })).toBeVisible();
    await page.keyboard.press("Control+k");
    await page.keyboard.type("arab");
    await expect(page.getByRole("option", { name: /^arabic/ })).toHaveAttribute("aria-selected", "true");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "arabic", level: 1 })).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("group", { name: "Recent" }).getByRole("option")).toHaveCount(2);
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toBeHidden();
  });
});
