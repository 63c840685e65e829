import type { Page } from "@playwright/test";

/** Marks a sentence of the open task and gives a verdict. */
export async function labelTask(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Transcript" }).waitFor();
  await page.keyboard.press("j");
  await page.keyboard.press("8");
  await page.locator("[data-part] mark").first().waitFor();
  await page.keyboard.press("Shift+Digit3");
}

/** What a rater's hands do on a short task: read through it, mark, think better of it, mark a selection, judge. */
const oneTasksKeys = [
  ..."j j j 8 j j j j 7 k k e Escape j j j j u u Control+Shift+z j j w v w w 3 n n N".split(" "),
  ..."j j j j j l Escape g Escape j j j 1 Shift+Digit5 Shift+Digit3".split(" "),
];

/** Labels the open task with as many keys as a short one takes. */
export async function labelTaskInFull(page: Page): Promise<void> {
  await page.getByRole("region", { name: "Transcript" }).waitFor();
  for (const key of oneTasksKeys) await page.keyboard.press(key);
  await page.locator("[data-part] mark").first().waitFor();
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
