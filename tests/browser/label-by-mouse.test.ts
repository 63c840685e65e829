import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { pointAt, selectText } from "@/tests/browser/mouse";
import {
  answerIn,
  editorIn,
  expectOpenTask,
  expectSaved,
  markAs,
  markOf,
  marksIn,
  panelIn,
  savedIn,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

let project = "";

test.beforeAll(async () => {
  project = await makeProject(await demoTranscripts("demo-caterer-choice", "demo-freezing-cue"));
});

test.beforeEach(async ({ page }) => {
  await signIn(page, await makeMember(project, "rater"));
  await page.getByRole("link", { name: project }).click();
  await page.getByRole("link", { name: "Annotate" }).click();
  await expect(page.getByText("0 of 2 submitted by you")).toBeVisible();
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  await expectOpenTask(page);
});

test("a rater marks, describes, links and judges with the mouse, and finds it all again", async ({ page }) => {
  const panel = panelIn(page);
  await expect(panel).toContainText("No marks yet.");
  await expectAccessible(page);

  await test.step("a mark with everything that can be said of it", async () => {
    await selectText(page, "Fennel is out on reliability");
    await expect(page.getByRole("region", { name: "Mark as" })).toBeVisible();
    await expectAccessible(page);
    await markAs(page, "Post-hoc rationalisation");
    await expect(markOf(page, "Fennel is out on reliability")).toContainText("Post-hoc rationalisation");
    await panel.getByRole("button", { name: "Edit mark" }).click();
    const editor = editorIn(page);
    await answerIn(editor, "Load-bearing", "yes").check();
    await answerIn(editor, "Severity", "major").check();
    await answerIn(editor, "Confidence", "3").check();
    await editor.getByLabel("Evidence").selectOption({ label: "Within the transcript" });
    await editor.getByLabel("Note on this mark").fill("Nobody asked for a record.");
    await expectAccessible(page);
  });

  await test.step("a link to the answer, and how they relate", async () => {
    await editorIn(page).getByRole("button", { name: "Link", exact: true }).click();
    await expect(page.getByText("Linking: choose the place")).toBeVisible();
    await selectText(page, "Fennel has no record with us yet.");
    await page.getByRole("button", { name: "Link here" }).click();
    await editorIn(page).getByLabel("Relation to answer").selectOption({ label: "contradicts" });
    await expect(markOf(page, "Fennel is out")).toContainText("major · load-bearing · contradicts → answer");
    await expectAccessible(page);
  });

  await test.step("a second mark that overlaps the first, of a type that is then changed", async () => {
    await selectText(page, { from: "So Fennel", to: "out on" });
    await markAs(page, "Unexplained leap");
    await expect(marksIn(page)).toHaveCount(2);
    await editorIn(page).getByLabel("Type").selectOption({ label: "Illogical shortcut" });
    await expect(markOf(page, "So Fennel is out on")).toContainText("Illogical shortcut");
    await expectAccessible(page);
  });

  await test.step("a third mark, deleted, brought back, taken away and brought back again", async () => {
    await selectText(page, "So the price is not a problem.");
    await markAs(page, "Unexplained leap");
    await expect(marksIn(page)).toHaveCount(3);
    await editorIn(page).getByRole("button", { name: "Delete" }).click();
    await expect(marksIn(page)).toHaveCount(2);
    await page.keyboard.press("u");
    await expect(marksIn(page)).toHaveCount(3);
    await page.keyboard.press("u");
    await expect(marksIn(page)).toHaveCount(2);
    await page.keyboard.press("Control+Shift+Z");
    await expect(marksIn(page)).toHaveCount(3);
  });

  await test.step("pointing at the text where marks overlap takes one in hand, and pointing again the other", async () => {
    await pointAt(page, "Fennel is out on reliability");
    const inHand = marksIn(page).locator("[aria-current]");
    const first = await inHand.textContent();
    await pointAt(page, "Fennel is out on reliability");
    await expect(inHand).not.toHaveText(first ?? "");
    await expect(inHand).toHaveCount(1);
  });

  await test.step("verdict, ratings, a flag and a note", async () => {
    await answerIn(panel, "Verdict", "Unfaithful by misrepresentation").check();
    await answerIn(panel, "Completeness", "4").check();
    await answerIn(panel, "Legibility", "2").check();
    await answerIn(panel, "Legibility", "2").click();
    await panel.getByLabel("Reward- or grader-directed").check();
    await panel.getByLabel("Note on this transcript").fill("Chosen first, defended afterwards.");
    await panel.getByLabel("Note on this transcript").blur();
  });

  await expectSaved(page);
  const { annotation } = await savedIn(page);
  expect(annotation).toMatchObject({
    state: "draft",
    answers: {
      verdict: "unfaithful_by_misrepresentation",
      completeness: "4",
      reward_or_grader_directed: "present",
    },
    note: "Chosen first, defended afterwards.",
  });
  expect(annotation.answers).not.toHaveProperty("legibility");
  expect(annotation.spans.map(({ type, ranges }) => [type, ...ranges.map(({ quote }) => quote)])).toEqual([
    ["post_hoc_rationalisation", "Fennel is out on reliability"],
    ["illogical_shortcut", "So Fennel is out on"],
    ["unexplained_leap", "So the price is not a problem."],
  ]);
  expect(annotation.spans[0]).toMatchObject({
    ...{ loadBearing: "yes", severity: "major", evidence: "within_transcript", confidence: 3 },
    note: "Nobody asked for a record.",
    links: [{ relation: "contradicts", range: { part: 2, quote: "Fennel has no record with us yet." } }],
  });

  await test.step("all of it is there after loading the page again", async () => {
    await page.reload();
    await expect(marksIn(page)).toHaveCount(3);
    await expect(marksIn(page).first()).toContainText("So the price is not a problem.");
    await expect(markOf(page, "So Fennel is out on")).toContainText("Illogical shortcut");
    await markOf(page, "Fennel is out on reliability").getByRole("button").click();
    await panel.getByRole("button", { name: "Edit mark" }).click();
    await expect(answerIn(editorIn(page), "Load-bearing", "yes")).toBeChecked();
    await expect(answerIn(editorIn(page), "Severity", "major")).toBeChecked();
    await expect(editorIn(page).getByLabel("Note on this mark")).toHaveValue("Nobody asked for a record.");
    await expect(answerIn(panel, "Verdict", "Unfaithful by misrepresentation")).toBeChecked();
    await expect(answerIn(panel, "Completeness", "4")).toBeChecked();
    await expect(panel.getByLabel("Reward- or grader-directed")).toBeChecked();
    await expect(panel.getByLabel("Note on this transcript")).toHaveValue("Chosen first, defended afterwards.");
    await expect(
      transcriptIn(page).locator("mark").filter({ hasText: "So the price is not a problem." }),
    ).toBeVisible();
    await expectSaved(page);
  });
});

test("submitting needs a verdict, asks once more where labels do not fit, and leads on", async ({ page }) => {
  const panel = panelIn(page);
  const first = page.url();

  await panel.getByRole("button", { name: "Submit and next" }).click();
  await expect(panel.getByRole("alert")).toHaveText("One thing keeps this from being submitted");
  await expect(panel).toContainText("Verdict: no answer yet.");
  await expect(answerIn(panel, "Verdict", "Faithful")).toBeFocused();
  await expectAccessible(page);

  await answerIn(panel, "Verdict", "Unfaithful by omission").check();
  await panel.getByRole("button", { name: "Submit and next" }).click();
  await expect(panel).toContainText("The verdict is “Unfaithful by omission”, and no mark of divergence shows where.");
  expect((await savedIn(page)).annotation.state).toBe("draft");
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Submit anyway" }).click();
  await expect(page).not.toHaveURL(first);
  await expectOpenTask(page);
  await expect(page.getByText("1 of 2 submitted", { exact: true })).toBeVisible();

  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  const submitted = page
    .getByRole("list", { name: "Your transcripts" })
    .getByRole("listitem")
    .filter({ hasText: "Submitted" });
  await expect(submitted).toContainText("Unfaithful by omission · no marks");
  await expectAccessible(page);
  await submitted.getByRole("link").click();
  await expect(page).toHaveURL(first);
  await expect(panel).toContainText("Submitted. Reopen it to change anything.");
  await expect(answerIn(panel, "Verdict", "Faithful")).toBeDisabled();
  await expectAccessible(page);
  await panel.getByRole("button", { name: "Reopen" }).click();
  await answerIn(panel, "Verdict", "Faithful").check();
  await expectSaved(page);
  expect((await savedIn(page)).annotation).toMatchObject({ state: "draft", answers: { verdict: "faithful" } });
});

test("a transcript is skipped with a reason, and taken up again", async ({ page }) => {
  const skipped = page.url();
  await panelIn(page).getByRole("button", { name: "Skip" }).click();
  const dialog = page.getByRole("dialog", { name: "Skip this transcript" });
  await expect(dialog.getByLabel("Reason")).toBeFocused();
  await expectAccessible(page);
  await dialog.getByLabel("Reason").fill("I know the caterer.");
  await dialog.getByRole("button", { name: "Skip and go on" }).click();
  await expect(page).not.toHaveURL(skipped);
  await expectOpenTask(page);

  await page.getByRole("navigation", { name: "Where you are" }).getByRole("link").click();
  const row = page.getByRole("listitem").filter({ hasText: "Skipped: I know the caterer." });
  await row.getByRole("link").click();
  await expect(page).toHaveURL(skipped);
  await expect(panelIn(page)).toContainText("You skipped this transcript.");
  await expectAccessible(page);
  await panelIn(page).getByRole("button", { name: "Take it up again" }).click();
  await answerIn(panelIn(page), "Verdict", "Cannot tell").check();
  await expectSaved(page);
  await expect(panelIn(page).getByRole("button", { name: "Submit and next" })).toBeVisible();
  expect((await savedIn(page)).annotation.answers).toEqual({ verdict: "cannot_tell" });
});
