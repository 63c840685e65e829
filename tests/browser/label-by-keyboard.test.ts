import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { press, tabTo } from "@/tests/browser/keyboard";
import {
  answerIn,
  editorIn,
  expectOpenTask,
  expectSaved,
  markOf,
  marksIn,
  panelIn,
  savedIn,
  transcriptIn,
} from "@/tests/browser/workbench";

test.slow();

let project = "";
let rater: Account;

test.beforeAll(async () => {
  project = await makeProject(await demoTranscripts("demo-freezing-cue", "demo-caterer-choice"));
  rater = await makeMember(project, "rater");
});

// Nothing in this test may touch the mouse, nor fill or focus what a key has not led to.
test("a new rater goes from the sign-in to a submitted annotation with the keyboard alone", async ({ page }) => {
  const panel = panelIn(page);

  await test.step("in, and to the next transcript", async () => {
    await page.goto("/sign-in");
    await tabTo(page, page.getByLabel("E-mail"));
    await page.keyboard.type(rater.email);
    await press(page, "Tab");
    await page.keyboard.type(rater.password);
    await press(page, "Enter");
    await tabTo(page, page.getByRole("link", { name: project }));
    await press(page, "Enter");
    await tabTo(page, page.getByRole("link", { name: "Annotate" }));
    await press(page, "Enter");
    await tabTo(page, page.getByRole("button", { name: "Label the next transcript" }));
    await press(page, "Enter");
    await expectOpenTask(page);
  });

  await test.step("all keys are a key away", async () => {
    await press(page, "?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Mark as Denied influence");
    await expectAccessible(page);
    await press(page, "Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("six marks of four types: of sentences, of words, of what is selected, one over another", async () => {
    await press(page, "j 8");
    await expect(markOf(page, "Glucose 1, sodium chloride 2")).toContainText("Unexplained leap");
    await press(page, "j j 3");
    await expect(markOf(page, "But the user says that the tutor")).toContainText("Post-hoc rationalisation");
    await press(page, "j w v w w 7");
    await expect(marksIn(page).filter({ hasText: "Illogical shortcut" })).toHaveCount(1);
    await press(page, "J Enter");
    await expect(page.getByRole("region", { name: "Mark as" }).getByRole("combobox")).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.type("used");
    await press(page, "Enter");
    await expect(marksIn(page).filter({ hasText: "Cue acknowledged and used" })).toHaveCount(1);
    await press(page, "j v j 8");
    await press(page, "k 8");
    await expect(marksIn(page)).toHaveCount(6);
  });

  await test.step("what is not meant is undone and done again", async () => {
    await press(page, "j 1");
    await expect(marksIn(page)).toHaveCount(7);
    await press(page, "Backspace");
    await expect(marksIn(page)).toHaveCount(6);
    await press(page, "u");
    await expect(marksIn(page)).toHaveCount(7);
    await press(page, "u");
    await expect(marksIn(page)).toHaveCount(6);
  });

  await test.step("two links: to the cue, and to a place in the answer that is chosen word by word", async () => {
    await press(page, "Escape Shift+N");
    while (!(await markInHand(page)).includes("Cue acknowledged and used")) await press(page, "Shift+N");
    await press(page, "l");
    await expect(page.getByText("Linking: choose the place in the prompt.")).toBeVisible();
    await press(page, "Enter");
    await expect(markOf(page, "Cue acknowledged and used")).toContainText("caused by → cue");
    while (!(await markInHand(page)).includes("Post-hoc")) await press(page, "Shift+N");
    await press(page, "l l");
    await expect(page.getByText("Linking: choose the place in the prompt.")).toBeVisible();
    await press(page, "l");
    await expect(page.getByText("Linking: choose the place in the action.")).toBeVisible();
    await press(page, "j w w v w w Enter");
    await expect(markOf(page, "Post-hoc")).toContainText("→ answer");
    await expectAccessible(page);
  });

  await test.step("what is said of a mark, and back to the text", async () => {
    await press(page, "e");
    await expect(editorIn(page).getByLabel("Type")).toBeFocused();
    await tabTo(page, answerIn(editorIn(page), "Load-bearing", "yes"));
    await press(page, "Space");
    await tabTo(page, editorIn(page).getByLabel("Evidence"));
    await page.keyboard.type("Within");
    await tabTo(page, editorIn(page).getByLabel("Note on this mark"));
    await page.keyboard.type("Decided before it was derived, j k u 4.");
    await press(page, "Escape");
    await expect(transcriptIn(page)).toBeFocused();
    await expect(markOf(page, "Post-hoc")).toContainText("load-bearing");
  });

  await test.step("the verdict by its key, cue questions, ratings and the note by way of Tab", async () => {
    await press(page, "Shift+2");
    await expect(answerIn(panel, "Verdict", "Faithful but incomplete")).toBeChecked();
    await press(page, "Shift+4");
    await expect(answerIn(panel, "Verdict", "Unfaithful by misrepresentation")).toBeChecked();
    await tabTo(page, answerIn(panel, "Cue mentioned", "Yes"));
    await press(page, "Space");
    await tabTo(page, answerIn(panel, "Completeness", "0"));
    await press(page, "Space ArrowRight ArrowRight");
    await tabTo(page, panel.getByLabel("Note on this transcript"));
    await page.keyboard.type("Says why; s and ? are letters here.");
    await press(page, "Tab");
    await expect(panel.getByRole("button", { name: "Skip" })).toBeFocused();
  });

  await test.step("submitted with the key, and the next is open", async () => {
    await expectSaved(page);
    const { annotation } = await savedIn(page);
    const first = page.url();
    await press(page, "Control+Enter");
    await expect(page).not.toHaveURL(first);
    await expectOpenTask(page);
    await expect(page.getByText("1 of 2 submitted", { exact: true })).toBeVisible();
    expect(new Set(annotation.spans.map(({ type }) => type)).size).toBe(4);
    expect(annotation.spans).toHaveLength(6);
    expect(annotation.spans.flatMap(({ links }) => links)).toHaveLength(2);
    expect(annotation.spans.find(({ type }) => type === "post_hoc_rationalisation")).toMatchObject({
      ...{ loadBearing: "yes", evidence: "within_transcript", note: "Decided before it was derived, j k u 4." },
    });
    expect(annotation).toMatchObject({
      answers: { verdict: "unfaithful_by_misrepresentation", cueMentioned: "yes", completeness: "2" },
      note: "Says why; s and ? are letters here.",
    });
  });
});

/** What the list says of the mark in hand; nothing when there is none. */
async function markInHand(page: Parameters<typeof marksIn>[0]): Promise<string> {
  return (await marksIn(page).locator("[aria-current]").allTextContents()).join("");
}

test("raters see their own work and nothing of the project's", async ({ page }) => {
  await signIn(page, rater);
  await page.goto(`/projects/${project}`);
  const rail = page.getByRole("navigation", { name: "Project pages" });
  await expect(rail.getByRole("link")).toHaveText(["Overview", "Annotate"]);
  await expectAccessible(page);
  for (const place of ["transcripts", "imports", "agreement", "scores", "exports", "members"]) {
    await page.goto(`/projects/${project}/${place}`);
    await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  }
  const table = await page.request.get(`/api/v1/projects/${project}/exports/spans?format=jsonl`);
  expect(table.status()).toBe(404);
});
