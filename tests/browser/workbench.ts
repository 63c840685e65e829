import { expect, type Locator, type Page } from "@playwright/test";
import type { Annotation } from "@/lib/annotations/annotation";
import { revisedAnnotationSchema } from "@/lib/annotations/journal-answer";
import { paths } from "@/lib/paths";
import { makeMember, makeProject, type TranscriptRecord } from "@/tests/browser/builders";
import { type Account, signIn } from "@/tests/browser/fixtures";

/** The text of the open task. */
export const transcriptIn = (page: Page): Locator => page.getByRole("region", { name: "Transcript" });

/** The labels beside it. */
export const panelIn = (page: Page): Locator => page.getByRole("complementary", { name: "Labels" });

/** The marks of the list, in the order of the text. A long list has them in lists of their own. */
export const marksIn = (page: Page): Locator =>
  panelIn(page)
    .getByRole("list", { name: "Marks" })
    .getByRole("listitem")
    .filter({ hasNot: page.getByRole("list") });

/** The mark in the list that begins with these words. */
export const markOf = (page: Page, quote: string): Locator => marksIn(page).filter({ hasText: quote });

/** Chooses a type in the palette for the text that is selected. */
export async function markAs(page: Page, type: string): Promise<void> {
  await page.getByRole("region", { name: "Mark as" }).getByRole("option", { name: type }).click();
}

/** What is said of the mark in hand, once it is being edited. */
export const editorIn = (page: Page): Locator => panelIn(page).getByRole("group", { name: "Mark in hand" });

/** One answer of a question, scale or verdict. */
export const answerIn = (place: Locator, question: string, answer: string): Locator =>
  place.getByRole("radiogroup", { name: question }).getByRole("radio", { name: answer, exact: true });

/** Opens the next transcript of a project for the rater who is signed in. */
export async function openNextTask(page: Page, project: string): Promise<void> {
  await page.goto(paths.annotate(project));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  await expectOpenTask(page);
}

/** A new project with these transcripts, the next of which a new rater has open. */
export async function labelAsNewRater(
  page: Page,
  transcripts: readonly TranscriptRecord[],
): Promise<{ readonly project: string; readonly rater: Account }> {
  const project = await makeProject(transcripts);
  const rater = await makeMember(project, "rater");
  await signIn(page, rater);
  await openNextTask(page, project);
  return { project, rater };
}

/** Waits until a task is open and can be worked on. */
export async function expectOpenTask(page: Page): Promise<void> {
  await expect(page).toHaveURL(/\/annotate\/[0-9a-f-]{36}$/);
  await expect(transcriptIn(page)).toBeVisible();
}

/** The project and the task of the workbench that is open. */
export function taskAt(page: Page): { readonly project: string; readonly task: string } {
  const [, project, task] = /\/projects\/([^/]+)\/annotate\/([^/?#]+)/.exec(page.url()) ?? [];
  if (!project || !task) throw new Error(`${page.url()} is no task`);
  return { project, task };
}

/** What the server has of the task that is open, whatever the page shows. */
export async function savedIn(page: Page): Promise<{ readonly revision: number; readonly annotation: Annotation }> {
  const { project, task } = taskAt(page);
  const answer = await page.request.get(paths.api.operations(project, task));
  expect(answer.status()).toBe(200);
  return revisedAnnotationSchema.parse(await answer.json());
}

/** Waits until the page says that everything is saved. Only after something that it takes note of at once. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByRole("banner").getByRole("status")).toHaveText("Saved", { timeout: 40_000 });
}
