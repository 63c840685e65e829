import { gzipSync } from "node:zlib";
import { paths } from "@/lib/paths";
import { makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import {
  chooseFiles,
  dropFiles,
  expectCounts,
  expectPreview,
  fileOf,
  ownRecords,
  sendChosen,
} from "@/tests/browser/import-files";

test("a researcher drops a file in a shape of its own, corrects how it is read, and keeps that for the next", async ({
  page,
}) => {
  const project = await makeProject([]);
  await signIn(page);
  await page.goto(paths.imports(project));
  await expect(page.getByRole("heading", { name: "Nothing imported yet" })).toBeVisible();
  await expectAccessible(page);

  await dropFiles(page, [fileOf("runs.jsonl", ownRecords(20))]);
  await sendChosen(page);
  await expect(page.getByText("Read by the mapping below")).toBeVisible();
  const preview = page.getByRole("region", { name: "First records" });
  await expect(preview).toContainText("FINAL ANSWER: C, sample 0");
  await expect(preview).toContainText("ModelBirch 70B");
  await expect(page.getByText("1 of the first 10 records would be refused.")).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("button", { name: "Answer: result.response" }).click();
  await expectAccessible(page);
  await page.keyboard.type("revised");
  await page.keyboard.press("Enter");
  await expect(preview).toContainText("A revised answer: D, sample 0");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(preview).toContainText("FINAL ANSWER: C, sample 0");
  await page.getByRole("button", { name: "Answer: result.response" }).click();
  await page.getByRole("option", { name: "result.revised_text" }).click();
  await page.getByRole("button", { name: "Condition: Not given" }).click();
  await page.getByRole("option", { name: "Always the same" }).click();
  await page.getByLabel("Condition of every record").fill("cue");
  await expect(preview).toContainText("Conditioncue");

  await page.getByRole("button", { name: "Record 7, would be refused" }).click();
  await expect(preview).toContainText("result.error: rate limited after 3 attempts");
  await page.getByRole("button", { name: /^Saved mappings/ }).click();
  await page.getByLabel("Save this mapping as").fill("Revised runs");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save", exact: true }).click();
  await expect(page.getByRole("button", { name: /^Saved mappings\s*Revised runs$/ })).toBeVisible();

  await page.getByRole("button", { name: "Import the file" }).click();
  await expectCounts(page, { Read: 20, Imported: 18, "Already there": 0, Refused: 2 });
  await expect(page.getByRole("cell", { name: "result.error" }).first()).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "All as CSV" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^refused-.*\.csv$/);
  await page.getByRole("link", { name: "See the transcripts" }).click();
  await expect(page).toHaveURL(/\/transcripts\?import=/);
  await expect(page.getByRole("link", { name: "q-0", exact: true })).toBeVisible();

  await page.goto(paths.imports(project));
  await chooseFiles(page, [fileOf("runs again.jsonl", ownRecords(20))]);
  await sendChosen(page);
  await page.getByRole("button", { name: /^Saved mappings/ }).click();
  await page.getByRole("button", { name: "Apply Revised runs" }).click();
  await expect(preview).toContainText("A revised answer: D, sample 0");
  await page.getByRole("button", { name: "Import the file" }).click();
  await expectCounts(page, { Read: 20, Imported: 0, "Already there": 18, Refused: 2 });
  await page.getByRole("link", { name: "Imports", exact: true }).last().click();
  await expect(page.getByRole("row", { name: /runs again\.jsonl Transcripts Finished 20 0 18 2/ })).toBeVisible();
});

test("an import is cancelled, goes on where it stopped, and outlives its page", async ({ page }) => {
  test.slow();
  const project = await makeProject([]);
  await signIn(page);
  await page.goto(paths.imports(project));
  await chooseFiles(page, [fileOf("many.jsonl", ownRecords(100_000))]);
  await sendChosen(page);
  await page.getByRole("button", { name: "Import the file" }).click();
  await page.getByRole("button", { name: "Cancel" }).click();
  await expect(page.getByText("Cancelled", { exact: true })).toBeVisible({ timeout: 60_000 });
  await page.getByRole("button", { name: "Resume" }).click();
  await expect(page.getByText("Running", { exact: true })).toBeVisible();
  await page.goto(paths.imports(project));
  await expect(page.getByRole("row", { name: /many\.jsonl Transcripts Finished 100,000/ })).toBeVisible({
    timeout: 120_000,
  });
  await page.getByRole("link", { name: "many.jsonl" }).click();
  await expectCounts(page, { Read: 100_000, Imported: 85_715, "Already there": 0, Refused: 14_285 });
  await expect(page.getByText("Page 1 of 143, 14,285 in all")).toBeVisible();
  await page.getByRole("link", { name: "Next", exact: true }).click();
  await expect(page.getByText("Page 2 of 143, 14,285 in all")).toBeVisible();
});

test("a file whose sending was cut off goes on from there when it is chosen again", async ({ page }) => {
  test.slow();
  const project = await makeProject([]);
  const long = "We think about it for a long time. ".repeat(3000);
  const records = Array.from({ length: 100 }, (_, index) => transcriptOf({ reasoning: long, answer: `${index}` }));
  const file = fileOf("long.jsonl", records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  await signIn(page);
  await page.goto(paths.imports(project));
  await chooseFiles(page, [file]);
  await page.route(/files\/0\?offset=[1-9]/, (route) => route.abort());
  await page.getByRole("button", { name: "Send the file" }).click();
  await expect(page.getByRole("heading", { name: "The connection is away" })).toBeVisible();
  await page.reload();
  await page.unroute(/files\/0\?offset=[1-9]/);
  await expect(page.getByRole("row", { name: /long\.jsonl Transcripts Waits for files/ })).toBeVisible();
  await page.getByRole("link", { name: "long.jsonl" }).click();
  await expect(page.getByText("8 MB of 11 MB have come.", { exact: false })).toBeVisible();
  await expectAccessible(page);

  await chooseFiles(page, [fileOf("long.jsonl", "another one")]);
  await expect(page.getByText("This import does not wait for long.jsonl")).toBeVisible();
  const offsets: string[] = [];
  page.on("request", (request) => {
    if (request.method() === "PUT") offsets.push(request.url().replace(/.*offset=/, ""));
  });
  await chooseFiles(page, [file]);
  await expectPreview(page);
  expect(offsets).toEqual(["8000000"]);
  await page.getByRole("button", { name: "Import the file" }).click();
  await expectCounts(page, { Read: 100, Imported: 100, "Already there": 0, Refused: 0 });
});

test("a gzip is read as what is in it, and a network that drops is waited for", async ({ page }) => {
  const project = await makeProject([]);
  const records = [transcriptOf({ reasoning: "Four.", answer: "Five." })];
  const file = fileOf("runs.jsonl.gz", gzipSync(records.map((record) => `${JSON.stringify(record)}\n`).join("")));
  await signIn(page);
  await page.goto(paths.imports(project));
  await chooseFiles(page, [file]);
  let drops = 0;
  await page.route(/files\/0/, (route) => {
    drops += 1;
    return drops <= 2 ? route.abort() : route.continue();
  });
  await sendChosen(page);
  expect(drops).toBe(3);
  await expect(page.getByText("Plumbline JSONL", { exact: true })).toBeVisible();
  await expect(page.getByRole("region", { name: "First records" })).toContainText("Five.");
  await page.getByLabel("Condition").fill("monitored");
  await expect(page.getByRole("region", { name: "First records" })).toContainText("Conditionmonitored");
  await page.getByRole("button", { name: "Import the file" }).click();
  await expectCounts(page, { Read: 1, Imported: 1, "Already there": 0, Refused: 0 });
});

test("what is no transcript is refused in words, and discarded", async ({ page }) => {
  const project = await makeProject([]);
  await signIn(page);
  await page.goto(paths.imports(project));
  await chooseFiles(page, [fileOf("empty.jsonl", "")]);
  await expect(page.getByText("Holds nothing")).toBeVisible();
  await expect(page.getByRole("button", { name: "Send the file" })).toBeDisabled();
  await page.getByRole("button", { name: "Leave out empty.jsonl" }).click();

  await chooseFiles(page, [fileOf("notes.txt", "These are notes.\nNothing else.\n")]);
  await sendChosen(page);
  await expect(page.getByText(/^notes\.txt is neither JSON/)).toBeVisible();
  await expect(page.getByRole("button", { name: "Import the file" })).toBeDisabled();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Discard" }).click();
  await expect(page.getByText("Discarded. Nothing was imported.")).toBeVisible();
  await expect(page.getByRole("heading", { name: "Nothing imported yet" })).toBeVisible();
});
