import type { Page } from "@playwright/test";
import { transcriptIn } from "@/tests/browser/workbench";

type Point = { readonly x: number; readonly y: number };

/** After this a finger counts as held still. */
const restMs = 100;

/** Puts a finger down, moves it over these points, holds it still and lifts it. */
export async function drawFinger(page: Page, [start, ...way]: readonly Point[]): Promise<void> {
  if (!start) return;
  const browser = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints: Point[]) =>
    browser.send("Input.dispatchTouchEvent", { type, touchPoints });
  await send("touchStart", [start]);
  for (const point of way) await send("touchMove", [point]);
  // A finger that is lifted as it moves flings, and the tap that comes next only stops what is flung.
  if (way.length > 0) await page.waitForTimeout(restMs);
  await send("touchEnd", []);
  await browser.detach();
}

/** Selects a quote of one paragraph as a long press and the system's handles do: no event tells of it but the selection's own. */
export async function selectByFinger(page: Page, at: Point, quote: string): Promise<void> {
  await drawFinger(page, [at]);
  await transcriptIn(page).evaluate((region, wanted) => {
    const walker = document.createTreeWalker(region, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const start = node.textContent?.indexOf(wanted) ?? -1;
      if (start === -1) continue;
      getSelection()?.setBaseAndExtent(node, start, node, start + wanted.length);
      return;
    }
    throw new Error(`No text has "${wanted}" in one piece`);
  }, quote);
}
