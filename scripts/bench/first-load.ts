import type { Response } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { LongTask } from "@/scripts/bench/long-task";
import type { Metric } from "@/scripts/bench/metric";
import { markWhenReady, readyMs } from "@/scripts/bench/opening";
import type { BenchBrowser } from "@/scripts/bench/workbench-page";
import { emptyPageScripts, gzipBytes } from "@/scripts/first-load";

/** Scripts that come until a task can be worked on, above those of an empty page of the same build. */
export async function measureFirstLoad(browser: BenchBrowser, { slug, task, rater }: LongTask): Promise<Metric> {
  const page = await browser.openPage(rater);
  await page.addInitScript(markWhenReady, 1);
  // What the page before has still asked for is none of this one's.
  await page.goto("about:blank");
  const scripts = new Map<string, Promise<Buffer>>();
  const collect = (response: Response) => {
    if (response.request().resourceType() === "script") scripts.set(response.url(), response.body());
  };
  page.on("response", collect);
  // A page of its own has an empty cache; what signing in has loaded must come again.
  const session = await page.context().newCDPSession(page);
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
  await readyMs(page, paths.annotateTask(slug, task));
  page.off("response", collect);
  const ours = gzipBytes(await Promise.all(scripts.values()));
  await page.context().close();
  const empty = gzipBytes(emptyPageScripts().map(({ content }) => content));
  const yardstick = `an empty page of the same build, ${toKb(empty)} kB gzip`;
  return { value: toKb(ours - empty), unit: "kB", yardstick, ratio: ours / empty };
}

function toKb(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}
