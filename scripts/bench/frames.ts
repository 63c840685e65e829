import type { Page } from "@playwright/test";

/** Runs in the page: from a key to the frame with what it has painted. */
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

/** Milliseconds from pressing a key to the frame with what it changed. */
export async function paintMs(page: Page, key: string): Promise<number> {
  await page.evaluate(markNextPaint);
  await page.keyboard.press(key);
  const painted = await page.waitForFunction(() => performance.getEntriesByName("painted")[0]?.startTime);
  const pressed = await page.evaluate(() => performance.getEntriesByName("pressed")[0]?.startTime);
  return ((await painted.jsonValue()) ?? Number.NaN) - (pressed ?? Number.NaN);
}

/** Runs in the page: notes when each frame comes until it is asked. */
function noteFrames(): void {
  const times: number[] = [];
  const note = (time: number) => {
    times.push(time);
    requestAnimationFrame(note);
  };
  requestAnimationFrame(note);
  Object.assign(window, { takeFrames: () => times.splice(0) });
}

/** A frame that took so long kept another from being shown, at 60 in the second. */
const slowFrameMs = 25;

/** Which frames were slow while something was done, as a share of all in percent. */
export async function slowFrames(page: Page, run: () => Promise<void>): Promise<number> {
  await page.evaluate(noteFrames);
  await page.waitForTimeout(500);
  await page.evaluate("takeFrames()");
  await run();
  const times = await page.evaluate("takeFrames()");
  const numbers = Array.isArray(times) ? times.map(Number) : [];
  const lasting = numbers.slice(1).map((time, index) => time - (numbers[index] ?? time));
  return (100 * lasting.filter((ms) => ms > slowFrameMs).length) / Math.max(1, lasting.length);
}

/** The value that this share of the values does not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}
