import AxeBuilder from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { administrator } from "@/tests/setup/browser-settings";

/** What the browser says on the console when it is told of an answer that is no success; tests provoke some. */
const announcedFailure = /^Failed to load resource/;

/** Playwright's test, failed by anything that a page reports as an error. */
export const test = base.extend<{ errors: string[] }>({
  errors: [
    async ({ page }, use) => {
      const errors: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error" && !announcedFailure.test(message.text())) errors.push(message.text());
      });
      page.on("pageerror", (error) => errors.push(error.message));
      await use(errors);
      expect(errors, "the page reported errors").toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };

/** Someone who can sign in. */
export type Account = { readonly email: string; readonly password: string };

/** Signs in as a person would, and waits for the first page behind it. */
export async function signIn(page: Page, { email, password }: Account = administrator): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Projects", level: 1 })).toBeVisible();
  // Until its scripts have come a button does nothing.
  await page.waitForLoadState("networkidle");
}

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
/** The rules that look at colours, which are all that differs between the themes. */
const colourRules = ["color-contrast", "link-in-text-block"];

/** What stands in the place of something that is on its way, or says that it is old. */
const awaited = '[aria-busy="true"], [data-skeleton]';

/** The page is whole: it says what it is, and nothing of it is still on its way. */
async function expectLoaded(page: Page): Promise<void> {
  const headings = page.locator("h1").filter({ visible: true });
  await expect(headings, "the page has come with one heading of the first level").toHaveCount(1);
  const pending = page.locator(awaited).filter({ visible: true });
  await expect(pending, "nothing of the page is still on its way").toHaveCount(0);
}

/** No violation of WCAG 2.2 AA, in the light theme and in the dark one, once the page has come. */
export async function expectAccessible(page: Page): Promise<void> {
  await expectLoaded(page);
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
    // No page has frames, for which axe would open a further page each time; and only violations are looked at.
    const axe = new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ["violations"] });
    const { violations } = await (colorScheme === "light" ? axe.withTags(rules) : axe.withRules(colourRules)).analyze();
    const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ")}`);
    expect(found, `axe, ${colorScheme}`).toEqual([]);
  }
  await page.emulateMedia({ colorScheme: null, reducedMotion: null });
}
