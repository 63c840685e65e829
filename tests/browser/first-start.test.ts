import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { administrator } from "@/tests/setup/browser-settings";

test("a newcomer signs in and finds the demonstration", async ({ page }) => {
  await page.goto("/");
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fprojects/);
  await expectAccessible(page);
  await signIn(page);
  await expectAccessible(page);
  await page.getByRole("link", { name: /Demonstration/ }).click();
  await expect(page.getByRole("heading", { name: "Overview", level: 1 })).toBeVisible();
  await expect(page.getByText("This project is a demonstration")).toBeVisible();
  await expectAccessible(page);
});

test("a wrong password is refused in words, and says no more", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByText("E-mail and password do not match an account.")).toBeVisible();
  await expectAccessible(page);
});

test("one returns to the page that asked for the sign-in", async ({ page }) => {
  await page.goto("/projects/demonstration/members");
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password").fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Members", level: 1 })).toBeVisible();
});

for (const next of ["https://example.org/", "//example.org", "/\\example.org", "javascript:alert(1)"]) {
  test(`a sign-in that asks for ${next} leads to the projects`, async ({ page }) => {
    await page.goto(`/sign-in?next=${encodeURIComponent(next)}`);
    await page.getByLabel("E-mail").fill(administrator.email);
    await page.getByLabel("Password").fill(administrator.password);
    await page.getByRole("button", { name: "Sign in" }).click();
    await expect(page).toHaveURL(/\/projects$/);
  });
}

test("a copied cookie is worth nothing after sign-out", async ({ page, browser }) => {
  await signIn(page);
  const copy = await browser.newContext({ storageState: await page.context().storageState() });
  const thief = await copy.newPage();
  await thief.goto("/projects");
  await expect(thief.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
  await page.getByRole("button", { name: "Account" }).click();
  await page.getByRole("menuitem", { name: "Sign out" }).click();
  await expect(page).toHaveURL(/\/sign-in/);
  await thief.goto("/projects");
  await expect(thief).toHaveURL(/\/sign-in/);
  const journal = await thief.request.get("/api/v1/projects/demonstration/exports/annotations?format=jsonl");
  expect(journal.status()).toBe(401);
  await copy.close();
});

test("health needs no sign-in", async ({ request }) => {
  const response = await request.get("/api/health");
  expect(response.status()).toBe(200);
  expect(await response.json()).toMatchObject({ status: "ok", database: "ok" });
  expect(response.headers()["cache-control"]).toBe("no-store");
});

test("a page that is not there says so", async ({ page }) => {
  await signIn(page);
  for (const address of ["/projects/no-such-project", "/projects/demonstration/no-such-page", "/nowhere"]) {
    const response = await page.goto(address);
    expect(response?.status()).toBe(404);
    await expect(page.getByRole("heading", { name: "Nothing here" })).toBeVisible();
  }
  await expectAccessible(page);
});

test("scripts run only with the page's nonce", async ({ page }) => {
  const response = await page.goto("/sign-in");
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' 'nonce-");
  expect(policy).not.toMatch(/script-src[^;]*unsafe-inline/);
});
