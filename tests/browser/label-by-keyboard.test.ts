import { paths } from "@/lib/paths";
import { demoTranscripts, makeMember, makeProject } from "@/tests/browser/builders";
import { type Account, expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import {
  answerAll,
  describeMark,
  fullAnnotation,
  labelledTranscript,
  makeLinks,
  makeMarks,
} from "@/tests/browser/full-labelling";
import { expectFocusInSight, press, pressInSight, tabTo, watchPointers } from "@/tests/browser/keyboard";
import { expectOpenTask, expectSaved, marksIn, panelIn, savedIn } from "@/tests/browser/workbench";

test.slow();

let project = "";
let rater: Account;

test.beforeAll(async () => {
  project = await makeProject(await demoTranscripts(labelledTranscript, "demo-caterer-choice"));
  rater = await makeMember(project, "rater");
});

// Nothing in this test may touch the mouse, nor fill or focus what a key has not led to.
test("a new rater goes from the sign-in to a submitted annotation with the keyboard alone", async ({ page }) => {
  const pointers = await watchPointers(page);

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
    await expectFocusInSight(page, "in an open task");
  });

  await test.step("all keys are a key away", async () => {
    await press(page, "?");
    await expect(page.getByRole("dialog", { name: "Keys" })).toContainText("Mark as Denied influence");
    await expectFocusInSight(page, "in the dialog");
    await expectAccessible(page);
    await pressInSight(page, "Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  await test.step("six marks of four types", () => makeMarks(page));

  await test.step("what is not meant is undone and done again", async () => {
    await pressInSight(page, "j 1");
    await expect(marksIn(page)).toHaveCount(7);
    await pressInSight(page, "Backspace");
    await expect(marksIn(page)).toHaveCount(6);
    await pressInSight(page, "u");
    await expect(marksIn(page)).toHaveCount(7);
    await pressInSight(page, "u");
    await expect(marksIn(page)).toHaveCount(6);
  });

  await test.step("two links", () => makeLinks(page));
  await test.step("what is said of a mark", () => describeMark(page));
  await test.step("verdict, flag, questions, ratings, note", async () => {
    await answerAll(page);
    // Between the note and the end: the heading, which folds, and what the rater wants to talk about.
    await pressInSight(page, "Tab");
    await expect(panelIn(page).getByLabel("What you want to discuss with the researchers")).toBeFocused();
    await pressInSight(page, "Tab");
    await expect(panelIn(page).getByRole("button", { name: "Skip" })).toBeFocused();
    await expectAccessible(page);
  });

  await test.step("submitted with the key, and the next is open", async () => {
    await expectSaved(page);
    const { annotation } = await savedIn(page);
    expect(annotation).toMatchObject({ state: "draft", ...fullAnnotation });
    const first = page.url();
    await press(page, "Control+Enter");
    await expect(page).not.toHaveURL(first);
    await expectOpenTask(page);
    await expect(page.getByText("1 of 2 submitted", { exact: true })).toBeVisible();
    await expectFocusInSight(page, "in the next task");
    const [, task = ""] = /annotate\/([^/]+)$/.exec(first) ?? [];
    const submitted = await page.request.get(paths.api.operations(project, task));
    expect(await submitted.json()).toMatchObject({ annotation: { state: "submitted", ...fullAnnotation } });
  });

  expect(pointers).toEqual([]);
});

test("raters see their own work and nothing of the project's", async ({ page }) => {
  await signIn(page, rater);
  await page.goto(`/projects/${project}`);
  const rail = page.getByRole("navigation", { name: "Project pages" });
  await expect(rail.getByRole("link")).toHaveText(["Overview", "Annotate", "Scheme", "Guideline"]);
  await expectAccessible(page);
  for (const place of ["transcripts", "imports", "discussions", "agreement", "scores", "exports", "members"]) {
    await page.goto(`/projects/${project}/${place}`);
    await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  }
  const table = await page.request.get(`/api/v1/projects/${project}/exports/spans?format=jsonl`);
  expect(table.status()).toBe(404);
});
