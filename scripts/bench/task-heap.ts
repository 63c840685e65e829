import type { CDPSession, Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Metric } from "@/scripts/bench/metric";
import type { BenchBrowser } from "@/scripts/bench/workbench-page";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";

const early = 20;
const late = 200;

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
  let before = Number.NaN;
  for (let task = 1; task <= late; task++) {
    await labelTask(page);
    if (task === early) before = await heapBytes(session);
  }
  const after = await heapBytes(session);
  await page.context().close();
  const yardstick = `after ${early} tasks, ${(before / 1024 / 1024).toFixed(1)} MB`;
  return { value: Math.round((1000 * (after - before)) / before) / 10, unit: "%", yardstick, ratio: after / before };
}

/** Marks a sentence, gives a verdict and goes on to the next task. */
async function labelTask(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Transcript" }).waitFor();
  const { href } = new URL(page.url());
  await page.keyboard.press("j");
  await page.keyboard.press("8");
  await page.locator("[data-part] mark").first().waitFor();
  await page.keyboard.press("Shift+Digit3");
  await page.keyboard.press("Control+Enter");
  const anyway = page.getByRole("button", { name: "Submit anyway" });
  const gone = page.waitForURL((url) => url.href !== href);
  await Promise.race([gone, anyway.waitFor().then(() => page.keyboard.press("Control+Enter"))]);
  await gone;
}

async function heapBytes(session: CDPSession): Promise<number> {
  await session.send("HeapProfiler.collectGarbage");
  return (await session.send("Runtime.getHeapUsage")).usedSize;
}
