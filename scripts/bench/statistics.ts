import type { Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { fillLabels } from "@/scripts/bench/label-fill";
import type { Metrics } from "@/scripts/bench/metric";
import { withBrowser } from "@/scripts/bench/workbench-page";
import { makePerson } from "@/tests/data/builders";

const size = { tasks: 20_000, raters: 3 } as const;
/** Visits with everything computed, of which the middle one counts. */
const cachedVisits = 5;
/** Generous: a slow machine is to be measured too. */
const limitMs = 600_000;

/**
 * What a researcher waits for on the pages of agreement and scores of a project of 20,000 tasks × 3 raters, in a
 * production build: until the page has content, until all of it is computed, and the same once it is kept.
 */
export async function bench(): Promise<Metrics> {
  const project = await fillLabels(size);
  const viewer = await makePerson({ isAdministrator: true });
  return withBrowser(async (browser) => {
    const page = await browser.openPage(viewer);
    await page.addInitScript(markContent);
    // Whatever the server does once only, it does for another project's pages.
    await page.goto(paths.projects());
    return {
      ...(await measurePage(page, "agreement", paths.agreement(project))),
      ...(await measurePage(page, "scores", paths.scores(project))),
    };
  });
}

async function measurePage(page: Page, name: string, url: string): Promise<Metrics> {
  const first = await visit(page, url);
  const cached: number[] = [];
  for (let round = 0; round < cachedVisits; round++) cached.push((await visit(page, url)).wholeMs);
  const inMs = (value: number) => ({ value: Math.round(value), unit: "ms" });
  return {
    [`${name}FirstContentMs`]: inMs(first.contentMs),
    [`${name}WholeMs`]: inMs(first.wholeMs),
    [`${name}CachedMs`]: inMs(cached.sort((a, b) => a - b)[Math.floor(cachedVisits / 2)] ?? 0),
  };
}

async function visit(page: Page, url: string) {
  await page.goto(url, { timeout: limitMs, waitUntil: "commit" });
  const marks = await page.waitForFunction(
    () => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      const [contentMs, wholeMs] = [at("content"), at("whole")];
      return contentMs === undefined || wholeMs === undefined ? undefined : { contentMs, wholeMs };
    },
    undefined,
    { timeout: limitMs },
  );
  const found = await marks.jsonValue();
  if (found === undefined) throw new Error("The page was never whole");
  return found;
}

/**
 * Runs in the page. It has content with its title and more below it, be it a bar; it is whole with a table, and nothing
 * left that is on its way. Each is marked after the frame in which it is drawn.
 */
function markContent(): void {
  const isTitled = () => document.querySelector("main h1") !== null;
  const isOnItsWay = () => document.querySelector("main [role=progressbar], main .animate-pulse") !== null;
  const isWhole = () => document.querySelector("main table") !== null && !isOnItsWay();
  const markOnce = (name: string, isThere: () => boolean) => {
    const look = () => {
      if (isThere()) requestAnimationFrame(() => setTimeout(() => performance.mark(name)));
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  };
  markOnce("content", () => isTitled() && (isOnItsWay() || isWhole()));
  markOnce("whole", () => isTitled() && isWhole());
}
