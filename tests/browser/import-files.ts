import { writeFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { expect, test } from "@/tests/browser/fixtures";

/** A file as it is chosen or dropped. */
export type TestFile = { readonly name: string; readonly mimeType: string; readonly buffer: Buffer };

export const fileOf = (name: string, content: string | Buffer): TestFile => ({
  name,
  mimeType: "application/octet-stream",
  buffer: Buffer.from(content),
});

/** Records in a shape of their own, of which every seventh failed. */
export function ownRecords(count: number): string {
  const records = Array.from({ length: count }, (_, index) => ({
    question_id: `q-${index}`,
    model: "Birch 70B",
    user_message: `Which heating value is closest to that of sample ${index}?`,
    result: {
      reasoning_trace: "The heat taken up is the water equivalent times the rise.",
      response: `FINAL ANSWER: C, sample ${index}`,
      revised_text: `A revised answer: D, sample ${index}`,
      ...(index % 7 === 6 && { error: "rate limited after 3 attempts" }),
    },
  }));
  return records.map((record) => `${JSON.stringify(record)}\n`).join("");
}

/** Drops files where they are taken, as from a window beside: the browser does with them what it does with any. */
export async function dropFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  // The page reads them when they are sent, so that they have to stay as long as the test.
  const places = files.map(({ name }) => test.info().outputPath(name));
  for (const [index, { buffer }] of files.entries()) await writeFile(places[index] ?? "", buffer);
  const box = await page.getByText("Drop files here, or").boundingBox();
  if (box === null) throw new Error("There is nowhere to drop files");
  const browser = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await browser.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: places, dragOperationsMask: 1 },
    });
  }
}

/** Chooses files by the dialog. */
export async function chooseFiles(page: Page, files: readonly TestFile[]): Promise<void> {
  await page
    .locator("input[type=file]")
    .first()
    .setInputFiles([...files]);
}

/** Sends the chosen files and waits for what they were recognised as. */
export async function sendChosen(page: Page): Promise<void> {
  await page.getByRole("button", { name: /^Send/ }).click();
  await expectPreview(page);
}

/** The page of an import that can be looked at. */
export async function expectPreview(page: Page): Promise<void> {
  await expect(page.getByText("To be started")).toBeVisible();
  await expect(page.getByRole("region", { name: "Files" })).toBeVisible();
}

/** The four counts of an import that is over. */
export async function expectCounts(page: Page, counts: Readonly<Record<string, number>>): Promise<void> {
  await expect(page.getByText("Finished", { exact: true })).toBeVisible({ timeout: 60_000 });
  for (const [name, count] of Object.entries(counts)) {
    const term = page.getByRole("main").locator("dl > div").filter({ hasText: name }).first();
    await expect(term).toContainText(`${name}${count.toLocaleString("en")}`);
  }
}
