import { paths } from "@/lib/paths";
import { type HeapSize, heapSize } from "@/scripts/bench/heap-snapshot";
import type { Metric, Metrics } from "@/scripts/bench/metric";
import { watchAhead } from "@/scripts/bench/next-task";
import { labelTaskInFull, submitTask } from "@/scripts/bench/submit-task";
import type { BenchBrowser } from "@/scripts/bench/workbench-page";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

const early = 20;
const late = 200;
const aheadEvery = 5;
/** A chain of thought of thirty sentences. */
const reasoning = `${"Two and two make four, and the professor says five. ".repeat(6).trimEnd()}\n\n`.repeat(5);
const untilAllHasComeMs = 10_000;

/**
 * How much more memory the page's heap takes after 200 tasks, one submitted after the other, than after 20, all garbage
 * collected: as a whole, and without what the engine has compiled by then, which alone shows whether tasks leave something
 * behind.
 */
export async function measureHeap(browser: BenchBrowser): Promise<Metrics> {
  const { slug, owner } = await makeProject();
  const parts = draftOf().parts.map((part) => (part.kind === "reasoning" ? { ...part, text: reasoning } : part));
  await importDrafts(
    slug,
    Array.from({ length: late + 2 }, () => draftOf({ parts })),
  );
  const page = await browser.openPage(owner);
  const session = await page.context().newCDPSession(page);
  await page.goto(paths.annotate(slug));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  const untilAhead = watchAhead(page);
  // Nobody's first task is done before all scripts have come.
  await page.waitForTimeout(untilAllHasComeMs);
  let before: HeapSize | null = null;
  for (let task = 1; task <= late; task++) {
    await labelTaskInFull(page);
    // A rater takes longer than a bench; now and then it takes as long, so that there is one ahead.
    if (task % aheadEvery === 0) await untilAhead();
    await submitTask(page);
    if (task === early) before = await heapSize(session);
  }
  const after = await heapSize(session);
  await page.context().close();
  if (before === null) throw new RangeError("Nothing was measured early");
  return {
    heapGrowthPercent: growth(totalOf(before), totalOf(after)),
    keptGrowthPercent: growth(before.keptBytes, after.keptBytes),
  };
}

const totalOf = ({ keptBytes, compiledBytes }: HeapSize) => keptBytes + compiledBytes;

function growth(before: number, after: number): Metric {
  const value = Math.round((1000 * (after - before)) / before) / 10;
  const yardstick = `after ${early} tasks, ${(before / 1024 / 1024).toFixed(1)} MB`;
  return { value, unit: "%", yardstick, ratio: after / before };
}
