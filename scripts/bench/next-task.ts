import type { Page, Response } from "@playwright/test";
import { paths } from "@/lib/paths";
import { median } from "@/scripts/bench/frames";
import type { Metric } from "@/scripts/bench/metric";
import { labelTask, submitTask } from "@/scripts/bench/submit-task";
import type { BenchBrowser } from "@/scripts/bench/workbench-page";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

const rounds = 10;
/** A long chain of thought of many paragraphs. */
const reasoning = `${"Two and two make four, and the professor says five. ".repeat(20).trimEnd()}\n\n`.repeat(100);

/**
 * From pressing the keys that submit until the text of the next task has been drawn: with that task fetched ahead, and,
 * in turn with it, without.
 */
export async function measureNextTask(browser: BenchBrowser): Promise<Metric> {
  const { slug, owner } = await makeProject();
  const parts = draftOf().parts.map((part) => (part.kind === "reasoning" ? { ...part, text: reasoning } : part));
  await importDrafts(
    slug,
    Array.from({ length: 2 * rounds + 4 }, () => draftOf({ parts })),
  );
  const page = await browser.openPage(owner);
  await page.addInitScript(timeSubmissions);
  await page.goto(paths.annotate(slug));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  const untilAhead = watchAhead(page);
  await nextTaskMs({ page, untilReady: untilAhead });
  const [ahead, asked]: [number[], number[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    ahead.push(await nextTaskMs({ page, untilReady: untilAhead }));
    asked.push(await nextTaskMs({ page, untilReady: async () => {} }));
  }
  await page.context().close();
  const yardstick = `a task that was not fetched ahead, ${Math.round(median(asked))} ms`;
  return { value: Math.round(median(ahead)), unit: "ms", yardstick, ratio: median(ahead) / median(asked) };
}

/** Gives a function that waits until what comes after the open task has been fetched. */
export function watchAhead(page: Page): () => Promise<void> {
  const seen = new Set<string>();
  const isAhead = (response: Response) => new URL(response.url()).pathname.endsWith("/annotate/ahead");
  page.on("response", (response) => {
    if (isAhead(response)) seen.add(new URL(response.url()).searchParams.get("after") ?? "");
  });
  return async () => {
    const task = new URL(page.url()).pathname.split("/").at(-1) ?? "";
    if (!seen.has(task)) await page.waitForResponse(isAhead);
  };
}

type Round = { readonly page: Page; readonly untilReady: () => Promise<void> };

async function nextTaskMs({ page, untilReady }: Round): Promise<number> {
  await labelTask(page);
  await untilReady();
  await submitTask(page);
  const ms = await page.waitForFunction(() => performance.getEntriesByName("next task").at(-1)?.duration);
  const duration = await ms.jsonValue();
  await page.evaluate(() => performance.clearMeasures("next task"));
  if (duration === undefined) throw new Error("The next task was never there");
  return duration;
}

/** Runs in the page: measures from each pressing of the keys that submit to the frame that shows the next task's text. */
function timeSubmissions(): void {
  let asked: { readonly task: string | undefined; readonly start: number } | null = null;
  const taskNow = () => document.querySelector("h1")?.textContent;
  const look = () => {
    if (asked && document.querySelector("[data-part]") !== null && taskNow() !== asked.task) {
      const { start } = asked;
      asked = null;
      requestAnimationFrame(() => setTimeout(() => performance.measure("next task", { start })));
    }
    requestAnimationFrame(look);
  };
  look();
  const ask = (event: KeyboardEvent) => {
    // What only warned is measured from the keys that submit all the same.
    if (event.key === "Enter" && event.ctrlKey) asked = { task: taskNow(), start: performance.now() };
  };
  addEventListener("keydown", ask, { capture: true });
}
