import type { CDPSession } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Metric } from "@/scripts/bench/metric";
import { watchAhead } from "@/scripts/bench/next-task";
import { labelTask, submitTask } from "@/scripts/bench/submit-task";
import type { BenchBrowser } from "@/scripts/bench/workbench-page";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

const early = 20;
const late = 200;
const aheadEvery = 5;

/** How much more memory the page holds after 200 tasks, one submitted after the other, than after 20. */
export async function measureHeap(browser: BenchBrowser): Promise<Metric> {
  const { slug, owner } = await makeProject();
  await importDrafts(
    slug,
    Array.from({ length: late + 2 }, () => draftOf()),
  );
  const page = await browser.openPage(owner);
  const session = await page.context().newCDPSession(page);
  await page.goto(paths.annotate(slug));
  await page.getByRole("button", { name: "Label the next transcript" }).click();
  const untilAhead = watchAhead(page);
  let before = Number.NaN;
  for (let task = 1; task <= late; task++) {
    await labelTask(page);
    // A rater takes longer than a bench; now and then it takes as long, so that there is one ahead.
    if (task % aheadEvery === 0) await untilAhead();
    await submitTask(page);
    if (task === early) before = await heapBytes(session);
  }
  const after = await heapBytes(session);
  await page.context().close();
  const yardstick = `after ${early} tasks, ${(before / 1024 / 1024).toFixed(1)} MB`;
  return { value: Math.round((1000 * (after - before)) / before) / 10, unit: "%", yardstick, ratio: after / before };
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
