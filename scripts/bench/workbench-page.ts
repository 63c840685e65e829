import { createServer } from "node:http";
import process from "node:process";
import { type Browser, chromium, type Page } from "@playwright/test";
import { paths } from "@/lib/paths";
import type { Person } from "@/lib/viewer";
import { freePort } from "@/scripts/free-port";
import { findChromium } from "@/scripts/testing/chromium";
import { startApplication } from "@/tests/setup/application";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

export type BenchBrowser = {
  /** A page without anything in its cache, in which this person is signed in. */
  readonly openPage: (rater: Person) => Promise<Page>;
};

/** Runs with a production build that serves the database of the bench, and a browser without a screen. */
export async function withBrowser<Result>(run: (browser: BenchBrowser) => Promise<Result>): Promise<Result> {
  const dataDir = makeTemporaryDirectory();
  const databaseUrl = process.env.DATABASE_URL ?? "";
  const application = await startApplication({ dataDir, port: await freePort(), databaseUrl });
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    args: ["--no-sandbox", "--disable-gpu"],
  });
  try {
    return await run({ openPage: (rater) => openPage(browser, application.url, rater) });
  } finally {
    await browser.close();
    await application.stop();
    await removeDataDir(dataDir);
  }
}

async function openPage(browser: Browser, baseURL: string, rater: Person): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  // The TypeScript runner gives functions their names with a helper that the page does not have.
  await page.addInitScript("globalThis.__name = (named) => named");
  await page.goto(paths.signIn());
  await page.getByLabel("E-mail").fill(rater.email);
  await page.getByLabel("Password").fill("a long password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.waitForURL(`**${paths.projects()}`);
  return page;
}

export type PlainPage = { readonly url: string; readonly stop: () => void };

/** The same text on a page with nothing else; a key paints a stretch of it. */
export async function servePlainPage(text: string): Promise<PlainPage> {
  const style = "white-space:pre-wrap;max-width:78ch;font:16px/1.65 sans-serif";
  const script = `addEventListener("keydown", () => {
      const text = document.querySelector("pre").lastChild;
      const mark = document.createElement("mark");
      const range = new Range();
      range.setStart(text, 20);
      range.setEnd(text, 90);
      range.surroundContents(mark);
    });`;
  const page = `<!doctype html><html lang="en"><title>Plain</title><main><pre style="${style}">${text}</pre><textarea></textarea></main><script>${script}</script></html>`;
  const server = createServer((_, response) => response.setHeader("content-type", "text/html").end(page));
  const port = await freePort();
  await new Promise<void>((resolve) => {
    server.listen(port, "127.0.0.1", resolve);
  });
  return { url: `http://127.0.0.1:${port}/`, stop: () => void server.close() };
}
