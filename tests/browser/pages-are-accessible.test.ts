import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { agreementViews, scoreViews } from "@/lib/statistics/views";
import { readJsonl } from "@/tests/browser/downloads";
import { expect, expectAccessible, signIn, test } from "@/tests/browser/fixtures";
import { addressesOf, methodsOf } from "@/tests/browser/pages";
import { expectOpenTask } from "@/tests/browser/workbench";

const project = "demonstration";

/** Where each page of the application is found, as someone who owns the project goes there. */
const pages: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  "/": (page) => page.goto(paths.home()),
  "/projects": (page) => page.goto(paths.projects()),
  "/projects/[project]": (page) => page.goto(paths.project(project)),
  ...viewsOf("agreement", agreementViews, statisticPaths.agreement),
  "/projects/[project]/annotate": (page) => page.goto(paths.annotate(project)),
  "/projects/[project]/annotate/[task]": openTask,
  "/projects/[project]/discussions": (page) => page.goto(paths.discussions(project)),
  "/projects/[project]/exports": (page) => page.goto(paths.exports(project)),
  "/projects/[project]/guideline": (page) => page.goto(paths.guideline(project)),
  "/projects/[project]/guideline/edit": (page) => page.goto(paths.guidelineEditor(project)),
  "/projects/[project]/imports": (page) => page.goto(paths.imports(project)),
  "/projects/[project]/imports/[import]": openImport,
  "/projects/[project]/members": (page) => page.goto(paths.members(project)),
  "/projects/[project]/pairs": (page) => page.goto(paths.pairs(project)),
  "/projects/[project]/scheme": (page) => page.goto(paths.scheme(project)),
  "/projects/[project]/scheme/edit": (page) => page.goto(paths.schemeEditor(project)),
  ...viewsOf("scores", scoreViews, statisticPaths.scores),
  "/projects/[project]/transcripts": (page) => page.goto(paths.transcripts(project)),
  "/projects/[project]/transcripts/[transcript]": openTranscript,
  "/projects/[project]/transcripts/changes": (page) => page.goto(paths.transcriptChanges(project)),
  "/sign-in": (page) =>
    page
      .context()
      .clearCookies()
      .then(() => page.goto(paths.signIn())),
};

/** The pages on labels; the first of them is at the address itself. */
function viewsOf<View extends string>(
  area: string,
  views: readonly View[],
  pathOf: (project: string, view: View) => string,
): typeof pages {
  return Object.fromEntries(
    views.map((view, index) => [
      `/projects/[project]/${area}${index === 0 ? "" : `/${view}`}`,
      (page: Page) => page.goto(pathOf(project, view)),
    ]),
  );
}

/** What answers without a sign-in. */
const publicAddresses = ["/sign-in", "/api/auth/[...nextauth]", "/api/health"];

test("no page of the application is missing here", () => {
  expect(addressesOf("page.tsx").map(({ pattern }) => pattern)).toEqual(Object.keys(pages).sort());
});

for (const [pattern, open] of Object.entries(pages)) {
  // It leads to the projects.
  if (pattern === "/") continue;
  test(`${pattern} is for everyone: wide and narrow, light and dark`, async ({ page }) => {
    test.slow();
    await signIn(page);
    await open(page);
    for (const width of [1440, 390]) {
      await page.setViewportSize({ width, height: 900 });
      await expect(page.locator("h1")).toHaveCount(1);
      await expect(page.locator("main")).toHaveCount(1);
      await expect(page).toHaveTitle(/\S/);
      await expectSettled(page);
      await unfold(page);
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 360, height: 740 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });
}

test("no address but the public ones answers someone who is not signed in", async ({ request }) => {
  for (const { pattern } of addressesOf("page.tsx")) {
    if (publicAddresses.includes(pattern)) continue;
    const answer = await request.get(filled(pattern), { maxRedirects: 3 });
    expect(new URL(answer.url()).pathname, pattern).toBe("/sign-in");
  }
  for (const address of addressesOf("route.ts")) {
    if (publicAddresses.includes(address.pattern)) continue;
    const methods = methodsOf(address);
    expect(methods, address.pattern).not.toEqual([]);
    for (const method of methods) {
      const answer = await request.fetch(filled(address.pattern), { method });
      expect(answer.status(), `${method} ${address.pattern}`).toBe(401);
      expect(answer.headers()["content-type"]).toBe("application/problem+json");
    }
  }
});

/** An address of the pattern that could be there. */
const filled = (pattern: string) =>
  pattern
    .replace("[project]", project)
    .replace("[table]", "transcripts")
    .replace(/\[[^\]]+\]/, "01960000-0000-7000-8000-000000000000");

/** What is still being computed or fetched is not the page yet. */
async function expectSettled(page: Page): Promise<void> {
  await expect(page.getByText(/^(Computing|Loading|Opening)/)).toHaveCount(0);
}

/** Shows whatever is folded away. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
  });
}

async function openTask(page: Page): Promise<void> {
  await page.goto(paths.annotate(project));
  await page.getByRole("button", { name: /Label the next transcript|Go on labelling/ }).click();
  await expectOpenTask(page);
}

async function openImport(page: Page): Promise<void> {
  await page.goto(paths.imports(project));
  await page.getByRole("main").getByRole("link").first().click();
  await expect(page.getByRole("heading", { name: "Refused records" })).toBeVisible();
}

async function openTranscript(page: Page): Promise<void> {
  const answer = await page.request.get(paths.api.export(project, "annotations", "jsonl"));
  const [row] = readJsonl({ name: "annotations", text: await answer.text() });
  await page.goto(paths.transcript(project, `${row?.transcriptId}`));
}
