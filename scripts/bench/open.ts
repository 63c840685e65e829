import { createServer } from "node:http";
import process from "node:process";
import { chromium, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { type LongTask, makeLongTask } from "@/scripts/bench/long-task";
import type { Metrics } from "@/scripts/bench/metric";
import { freePort } from "@/scripts/free-port";
import { findChromium } from "@/scripts/testing/chromium";
import { startApplication } from "@/tests/setup/application";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

const size = { length: 200_000, marks: 500 } as const;
const rounds = 5;
const markRounds = 20;

/**
 * How long a rater waits for a long task: from asking for the page until its marks are painted and the keys work, in a
 * production build, beside a plain page with the same text. The median of five each, in turn, after one that fills the
 * browser's cache.
 */
export async function bench(): Promise<Metrics> {
  const dataDir = makeTemporaryDirectory();
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const application = await startApplication({ dataDir, port: await freePort(), databaseUrl });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    const task = await makeLongTask(size);
    const plain = await servePlainPage(task.text);
    const page = await browser.newPage({ baseURL: application.url, viewport: { width: 1440, height: 900 } });
    await signIn(page, task);
    const measured = await measureInTurn(page, task, plain.url);
    const paints = await measureMarks(page);
    plain.stop();
    const [ours, theirs] = [median(measured.map(({ open }) => open)), median(measured.map(({ plain: ms }) => ms))];
    const yardstick = `a plain page with the same text, ${Math.round(theirs)} ms`;
    return {
      openMs: { value: Math.round(ours), unit: "ms", yardstick, ratio: ours / theirs },
      markPaintMs: { value: Math.round(median(paints)), unit: "ms" },
    };
  } finally {
    await browser.close();
    await application.stop();
    await removeDataDir(dataDir);
  }
}

async function signIn(page: Page, { rater }: LongTask): Promise<void> {
  await page.goto(paths.signIn());
  await page.getByLabel("E-mail").fill(rater.email);
  await page.getByLabel("Password").fill("a long password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${paths.projects()}`);
}

type Round = { readonly open: number; readonly plain: number };

async function measureInTurn(page: Page, { slug, task }: LongTask, plainUrl: string): Promise<Round[]> {
  // The TypeScript runner gives functions their names with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.addInitScript(markWhenReady, size.marks);
  const measured: Round[] = [];
  for (let round = 0; round <= rounds; round++) {
    const plain = await readyMs(page, plainUrl);
    const open = await readyMs(page, paths.annotateTask(slug, task));
    if (round > 0) measured.push({ open, plain });
  }
  return measured;
}

/**
 * Runs in the page. Ready is: everything that is to be painted is in the document, the reading cursor stands in the text,
 * and the frame after that has been drawn.
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

/** From the key to the frame with the new mark, one sentence after another. */
async function measureMarks(page: Page): Promise<number[]> {
  const paints: number[] = [];
  for (let round = 0; round < markRounds; round++) {
    await page.keyboard.press("j");
    await page.evaluate(markNextPaint);
    await page.keyboard.press("0");
    const painted = await page.waitForFunction(() => performance.getEntriesByName("painted")[0]?.startTime);
    paints.push((await painted.jsonValue()) ?? Number.NaN);
    const pressed = await page.evaluate(() => performance.getEntriesByName("pressed")[0]?.startTime);
    paints[round] = (paints[round] ?? Number.NaN) - (pressed ?? Number.NaN);
  }
  return paints;
}

/** Runs in the page. */
function markNextPaint(): void {
  performance.clearMarks();
  window.addEventListener("keydown", ({ timeStamp }) => performance.mark("pressed", { startTime: timeStamp }), {
    capture: true,
    once: true,
  });
  const pane = document.querySelector("main");
  const seen = new MutationObserver(() => {
    seen.disconnect();
    requestAnimationFrame(() => setTimeout(() => performance.mark("painted")));
  });
  if (pane) seen.observe(pane, { childList: true, subtree: true });
}

async function servePlainPage(text: string): Promise<{ readonly url: string; readonly stop: () => void }> {
  const page = `<!doctype html><html lang="en"><title>Plain</title><pre style="white-space:pre-wrap;max-width:78ch;font:16px/1.65 sans-serif">${text}</pre></html>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}
