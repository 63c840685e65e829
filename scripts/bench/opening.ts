import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { median } from "@/scripts/bench/frames";
import type { LongTask } from "@/scripts/bench/long-task";
import type { Metric } from "@/scripts/bench/metric";
import { type BenchBrowser, servePlainPage } from "@/scripts/bench/workbench-page";

const rounds = 5;

/**
 * From asking for a task's page until it can be worked on, beside a plain page with the same text: medians, in turn,
 * after one round that fills the browser's cache.
 *
 * @param marks How many marks must be drawn.
 */
export async function measureOpening(browser: BenchBrowser, task: LongTask, marks: number): Promise<Metric> {
  const page = await browser.openPage(task.rater);
  const plain = await servePlainPage(task.text);
  await page.addInitScript(markWhenReady, marks);
  const [ours, theirs]: [number[], number[]] = [[], []];
  for (let round = 0; round <= rounds; round++) {
    const plainMs = await readyMs(page, plain.url);
    const openMs = await readyMs(page, paths.annotateTask(task.slug, task.task));
    if (round === 0) continue;
    theirs.push(plainMs);
    ours.push(openMs);
  }
  plain.stop();
  await page.context().close();
  const yardstick = `a plain page with the same text, ${Math.round(median(theirs))} ms`;
  return { value: Math.round(median(ours)), unit: "ms", yardstick, ratio: median(ours) / median(theirs) };
}

/**
 * Runs in the page. Ready is: so many marks are in the document, the reading cursor stands in the text, and the frame
 * after that has been drawn.
 */
export function markWhenReady(marks: number): void {
  const isDrawn = () =>
    document.querySelector("[data-part]") === null
      ? document.querySelector("pre") !== null && document.readyState === "complete"
      : document.querySelectorAll("[data-part] mark").length >= marks && CSS.highlights.size > 0;
  const look = () => {
    if (isDrawn()) requestAnimationFrame(() => setTimeout(() => performance.mark("ready")));
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}

/** Milliseconds from asking for a page, in which {@link markWhenReady} runs, until it is ready. */
export async function readyMs(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const ready = await page.waitForFunction(() => performance.getEntriesByName("ready")[0]?.startTime);
  const ms = await ready.jsonValue();
  if (ms === undefined) throw new Error("The page was never ready");
  return ms;
}
