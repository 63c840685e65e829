import type { Page } from "@playwright/test";

/** Marks a sentence of the open task and gives a verdict. */
export async function labelTask(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Transcript" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("8");
  await page.locator("[data-part] mark").first().waitFor();
  await page.keyboard.press("Shift+Digit3");
}

/** Submits the open task as a rater does, what is warned of all the same, and waits until the next is there. */
export async function submitTask(page: Page): Promise<void> {
  const { href } = new URL(page.url());
  await page.keyboard.press("Control+Enter");
  const anyway = page.getByRole("button", { name: "Submit anyway" });
  const gone = page.waitForURL((url) => url.href !== href);
  await Promise.race([gone, anyway.waitFor().then(() => page.keyboard.press("Control+Enter"))]);
  await gone;
}
