import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { paintMs, percentile, slowFrames } from "@/scripts/bench/frames";
import { makeLongTask } from "@/scripts/bench/long-task";
import type { Metrics } from "@/scripts/bench/metric";
import { servePlainPage, withBrowser } from "@/scripts/bench/workbench-page";

const size = { length: 200_000, marks: 500 } as const;
const keysPressed = 100;
const wheelTurns = 240;
const typed = "What stands here was taken over from above and never derived.";

/**
 * How labelling feels in a long task, in a production build: from a type's key to the painted mark, and how many frames
 * are slow while scrolling and typing; each beside a plain page with the same text.
 */
export async function bench(): Promise<Metrics> {
  const task = await makeLongTask(size);
  const plain = await servePlainPage(task.text);
  try {
    return await withBrowser(async (browser) => {
      const page = await browser.openPage(task.rater);
      await page.goto(plain.url);
      const plainPaints = await paintOften(page, () => paintMs(page, "0"));
      const plainFrames = await slowFrames(page, () => readAndType(page, "textarea"));
      await page.goto(paths.annotateTask(task.slug, task.task));
      await page.waitForFunction((marks) => document.querySelectorAll("[data-part] mark").length >= marks, size.marks);
      const ourFrames = await slowFrames(page, () => readAndType(page, "aside textarea"));
      await page.keyboard.press("Escape");
      const ourPaints = await paintOften(page, async () => {
        await page.keyboard.press("j");
        return paintMs(page, "0");
      });
      const [paint, plainPaint] = [percentile(ourPaints, 0.95), percentile(plainPaints, 0.95)];
      return {
        markPaintP95Ms: {
          value: Math.round(paint),
          unit: "ms",
          yardstick: `a mark on a plain page with the same text, ${Math.round(plainPaint)} ms`,
          ratio: paint / plainPaint,
        },
        slowFramesPercent: {
          value: Math.round(10 * ourFrames) / 10,
          unit: "%",
          yardstick: `a plain page with the same text, ${plainFrames.toFixed(1)} %`,
        },
      };
    });
  } finally {
    plain.stop();
  }
}

async function paintOften(page: Page, paint: () => Promise<number>): Promise<number[]> {
  await page.mouse.move(500, 400);
  const paints: number[] = [];
  for (let press = 0; press < keysPressed; press++) paints.push(await paint());
  return paints;
}

/** Scrolls down through the text and writes a note, as fast as hands do. */
async function readAndType(page: Page, field: string): Promise<void> {
  await page.mouse.move(500, 400);
  for (let turn = 0; turn < wheelTurns; turn++) {
    await page.mouse.wheel(0, 120);
    await page.waitForTimeout(16);
  }
  await page.locator(field).last().focus();
  await page.keyboard.type(typed, { delay: 40 });
}
