import { expect, type Locator, type Page } from "@playwright/test";

/** More than any page has to press Tab through. */
const mostStops = 120;

/** Presses Tab until the element has the focus, as someone without a mouse does. */
export async function tabTo(page: Page, goal: Locator): Promise<void> {
  await expect(goal).toBeVisible();
  for (let stop = 0; stop < mostStops; stop++) {
    if (await goal.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab does not lead to ${goal}`);
}

/** Presses keys one after the other: `"j j v w 4"`. */
export async function press(page: Page, keys: string): Promise<void> {
  for (const key of keys.split(" ")) await page.keyboard.press(key);
}
