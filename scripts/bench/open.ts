import { readFile } from "node:fs/promises";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Page, Response } from "@playwright/test";
import { z } from "zod";
import { paths } from "@/lib/paths";
import { median } from "@/scripts/bench/frames";
import { type LongTask, makeLongTask } from "@/scripts/bench/long-task";
import type { Metric, Metrics } from "@/scripts/bench/metric";
import { measureNextTask } from "@/scripts/bench/next-task";
import { measureHeap } from "@/scripts/bench/task-heap";
import { type BenchBrowser, servePlainPage, withBrowser } from "@/scripts/bench/workbench-page";
import { projectRoot } from "@/scripts/project-root";

const long = { length: 200_000, marks: 500 } as const;
const veryLong = { length: 2_000_000, marks: 500 } as const;
const rounds = 5;

/**
 * What a rater waits for and what opening tasks costs, in a production build: a long task and one with a part of 2 MB
 * from asking for the page until they can be worked on, beside a plain page with the same text (medians, in turn, after
 * one that fills the browser's cache); the scripts that come before that; from submitting a task until the next can be read; and what is left in memory after many tasks.
 */
export async function bench(): Promise<Metrics> {
  return withBrowser(async (browser) => ({
    openMs: await measureOpening(browser, await makeLongTask(long), long.marks),
    // Of a very long part, only what is near is drawn.
    open2MbMs: await measureOpening(browser, await makeLongTask(veryLong), 1),
    firstLoadJsAboveEmptyKb: await measureScripts(browser, await makeLongTask({ length: 2000, marks: 1 })),
    nextTaskMs: await measureNextTask(browser),
    heapGrowthPercent: await measureHeap(browser),
  }));
}

async function measureOpening(browser: BenchBrowser, task: LongTask, marks: number): Promise<Metric> {
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
function markWhenReady(marks: number): void {
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

async function readyMs(page: Page, url: string): Promise<number> {
  await page.goto(url);
  const ready = await page.waitForFunction(() => performance.getEntriesByName("ready")[0]?.startTime);
  const ms = await ready.jsonValue();
  if (ms === undefined) throw new Error("The page was never ready");
  return ms;
}

const manifestSchema = z.object({ rootMainFiles: z.array(z.string()) });

/** Scripts that come until a task can be worked on, above those that any page of Next.js begins with. */
async function measureScripts(browser: BenchBrowser, { slug, task, rater }: LongTask): Promise<Metric> {
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
  const sizes = [...scripts.values()].map(async (body) => gzipSync(await body).length);
  const ours = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  await page.context().close();
  const empty = await emptyPageBytes();
  const yardstick = `what every page begins with, ${toKb(empty)} kB gzip`;
  return { value: toKb(ours - empty), unit: "kB", yardstick, ratio: ours / empty };
}

async function emptyPageBytes(): Promise<number> {
  const build = path.join(projectRoot, ".next");
  const manifest: unknown = JSON.parse(await readFile(path.join(build, "build-manifest.json"), "utf8"));
  const { rootMainFiles } = manifestSchema.parse(manifest);
  const sizes = rootMainFiles.map(async (file) => gzipSync(await readFile(path.join(build, file))).length);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

function toKb(bytes: number): number {
  return Math.round(bytes / 102.4) / 10;
}
