import { mkdir } from "node:fs/promises";
import process from "node:process";
import { type Browser, chromium, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { agreementViews, scoreViews } from "@/lib/statistics/views";
import { ensureBuild } from "@/scripts/build";
import { freePort } from "@/scripts/free-port";
import { runMain } from "@/scripts/plain-error";
import { progress } from "@/scripts/progress";
import { inProject } from "@/scripts/project-root";
import { findChromium } from "@/scripts/testing/chromium";
import { startApplication } from "@/tests/setup/application";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

const administrator = { email: "administrator@example.org", password: "a password for the pictures" } as const;
const project = "demonstration";
const example = "nested-results.json";
const folder = inProject("docs", "screenshots");
const sizes = { wide: { width: 1440, height: 900 }, narrow: { width: 390, height: 844 } } as const;
const themes = ["light", "dark"] as const;

type Shot = { readonly name: string; readonly open: (page: Page) => Promise<unknown> };

const shots: readonly Shot[] = [
  { name: "projects", open: (page) => page.goto(paths.projects()) },
  { name: "overview", open: (page) => page.goto(paths.project(project)) },
  { name: "transcripts", open: (page) => page.goto(paths.transcripts(project)) },
  { name: "found", open: (page) => page.goto(`${paths.transcripts(project)}?q=answer`) },
  { name: "transcript", open: openTranscript },
  { name: "pairs", open: (page) => page.goto(paths.pairs(project)) },
  { name: "imports", open: (page) => page.goto(paths.imports(project)) },
  { name: "import", open: openImport },
  { name: "annotate", open: (page) => page.goto(paths.annotate(project)) },
  { name: "workbench", open: openWorkbench },
  { name: "discussions", open: (page) => page.goto(paths.discussions(project)) },
  ...agreementViews.map((view) => ({
    name: view === "questions" ? "agreement" : `agreement-${view}`,
    open: (page: Page) => openFigures(page, statisticPaths.agreement(project, view)),
  })),
  ...scoreViews.map((view) => ({
    name: view === "models" ? "scores" : `scores-${view}`,
    open: (page: Page) => openFigures(page, statisticPaths.scores(project, view)),
  })),
  { name: "exports", open: (page) => page.goto(paths.exports(project)) },
  { name: "scheme", open: (page) => page.goto(paths.scheme(project)) },
  { name: "scheme-editor", open: (page) => page.goto(paths.schemeEditor(project)) },
  { name: "guideline", open: (page) => page.goto(paths.guideline(project)) },
  { name: "members", open: (page) => page.goto(paths.members(project)) },
];

/** `npm run screenshots`: every page of a freshly seeded application, light and dark, wide and narrow. */
async function main(): Promise<number> {
  const executablePath = await findChromium();
  await ensureBuild();
  await mkdir(folder, { recursive: true });
  const dataDir = makeTemporaryDirectory();
  const application = await progress("Starting the application", async () =>
    startApplication({
      dataDir,
      port: await freePort(),
      env: { PLUMBLINE_ADMIN_EMAIL: administrator.email, PLUMBLINE_ADMIN_PASSWORD: administrator.password },
    }),
  );
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox", "--disable-gpu"] });
  try {
    for (const theme of themes) {
      for (const size of ["wide", "narrow"] as const) await takeAll(browser, application.url, { theme, size });
    }
  } finally {
    await browser.close();
    await application.stop();
    await removeDataDir(dataDir);
  }
  return 0;
}

type Look = { readonly theme: (typeof themes)[number]; readonly size: keyof typeof sizes };

async function takeAll(browser: Browser, baseURL: string, { theme, size }: Look): Promise<void> {
  const look = { viewport: sizes[size], colorScheme: theme, reducedMotion: "reduce", locale: "en-GB" } as const;
  const context = await browser.newContext({ baseURL, ...look });
  const page = await context.newPage();
  const take = async (name: string) => {
    await page.waitForLoadState("networkidle");
    await page.screenshot({ path: `${folder}/${name}-${theme}-${size}.png` });
    process.stderr.write(`${name}-${theme}-${size}\n`);
  };
  await page.goto(paths.signIn());
  await take("sign-in");
  await signIn(page);
  for (const { name, open } of shots) {
    await open(page);
    await take(name);
  }
  await context.close();
}

async function signIn(page: Page): Promise<void> {
  await page.getByLabel("E-mail").fill(administrator.email);
  await page.getByLabel("Password").fill(administrator.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${paths.projects()}`);
}

/** Figures that are still computed have a bar. */
async function openFigures(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.waitForFunction(() => document.querySelector("[role=progressbar], [data-skeleton]") === null);
}

async function openTranscript(page: Page): Promise<void> {
  await page.goto(paths.transcripts(project));
  await page.getByRole("link", { name: "demo-tax-cue" }).click();
  await page.getByRole("complementary").waitFor();
}

/** An import that waits to be started: what is proposed, and the first records as they would be. */
async function openImport(page: Page): Promise<void> {
  await page.goto(paths.imports(project));
  const waiting = page.getByRole("link", { name: example });
  if ((await waiting.count()) > 0) await waiting.first().click();
  else {
    await page
      .locator("input[type=file]")
      .first()
      .setInputFiles(inProject("prisma", "demo", "import-examples", example));
    await page.getByRole("button", { name: /^Send/ }).click();
  }
  await page.getByRole("region", { name: "First records" }).waitFor();
}

/** The first task, with what its labels show: a mark in hand that is linked to the answer. The first visit makes it. */
async function openWorkbench(page: Page): Promise<void> {
  await page.goto(paths.annotate(project));
  await page.getByRole("button", { name: /transcript|labelling/ }).click();
  await page.getByRole("status").getByText("Saved").waitFor();
  // What comes last of all that a task shows.
  await page.getByRole("button", { name: "Hide the hints", includeHidden: true }).waitFor({ state: "attached" });
  if ((await page.getByText("No marks yet").count()) === 0) return;
  const keys = ["j", "v", "j", "3", "J", "v", "4", "l", "v", "Enter", "Shift+Digit4"];
  for (const key of keys) await page.keyboard.press(key);
  await page.getByRole("status").getByText("Saved").waitFor();
}

await runMain(main);
