import path from "node:path";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";

const examples = path.resolve(import.meta.dirname, "../../prisma/demo/import-examples");

test("a researcher imports files by upload and reads what became of each record", async ({ page }) => {
  await signIn(page);
  await page.getByRole("button", { name: "New project" }).click();
  await page.getByLabel("Name").fill("Upload");
  await page.getByLabel("Address").fill("upload");
  await page.getByRole("button", { name: "Create project" }).click();
  await page.getByRole("link", { name: /Upload/ }).click();
  await page.getByRole("link", { name: "Imports", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Nothing imported yet" })).toBeVisible();
  await expectAccessible(page);

  const files = page.locator("input[type=file]");
  await files.setInputFiles(path.join(examples, "plumbline.jsonl"));
  await expect(page.getByText("Recognised as Plumbline JSONL.")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  const status = page.getByRole("main");
  await expect(status).toContainText("Read5Imported5Already there0Refused0");

  await page.getByRole("button", { name: "Import more" }).click();
  await files.setInputFiles([path.join(examples, "plumbline.jsonl"), path.join(examples, "nested-results.json")]);
  await expect(page.getByText("Read by a mapping that was found from the data.")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByRole("heading", { name: "Import finished" })).toBeVisible();
  await expect(status).toContainText("Read11Imported5Already there5Refused1");
  await expect(page.getByRole("cell", { name: "nested-results.json" }).first()).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "nested-results.json" }).click();
  await expect(page.getByRole("heading", { name: "Refused records" })).toBeVisible();
  await expectAccessible(page);
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Download all (CSV)" }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^refused-.*\.csv$/);
});

test("what is no transcript is refused before it is sent, in words", async ({ page }) => {
  await signIn(page);
  await page.goto("/projects/demonstration/imports");
  const file = { name: "empty.jsonl", mimeType: "application/json", buffer: Buffer.from("") };
  await page.locator("input[type=file]").setInputFiles(file);
  await expect(page.getByText("empty.jsonl is empty.")).toBeVisible();
  await expect(page.getByRole("button", { name: "Import", exact: true })).toBeDisabled();
});
