import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";

test("an owner makes a project, and its members page says what each may do", async ({ page }) => {
  await signIn(page);
  await page.getByRole("button", { name: "New project" }).click();
  await page.getByLabel("Name").fill("Hint study");
  await page.getByLabel("Address").fill("hint-study");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Create project" }).click();
  await page.getByRole("link", { name: /Hint study/ }).click();
  await page.getByRole("link", { name: "Members" }).click();
  await expect(page.getByText("Owners also manage members")).toBeVisible();
  await page.getByLabel("E-mail").fill("nobody@example.org");
  await page.getByRole("button", { name: "Add member" }).click();
  await expect(page.getByText("There is no account for nobody@example.org")).toBeVisible();
  await page.getByRole("combobox", { name: /Role of/ }).selectOption("rater");
  await expect(page.getByText("A project needs an owner")).toBeVisible();
  await expectAccessible(page);
});

test("the demonstration is put away with a click and brought back with another", async ({ page }) => {
  await signIn(page);
  await page.getByRole("link", { name: /Demonstration/ }).click();
  await page.getByRole("button", { name: "Remove demonstration" }).click();
  await expect(page.getByRole("link", { name: /Demonstration/ })).toHaveCount(0);
  await page.getByRole("button", { name: "Undo" }).click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
});
