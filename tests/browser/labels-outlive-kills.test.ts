import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { addressOf } from "@/lib/env";
import { nextEnvironment } from "@/scripts/build";
import { freePort } from "@/scripts/free-port";
import { createRandom, type Random } from "@/scripts/fuzz/random";
import { type LocalPostgres, openLocalPostgres } from "@/scripts/local-postgres";
import { readOrCreateSecret } from "@/scripts/secret";
import { launchWebServer, type WebServer } from "@/scripts/web-server";
import { makeMember, makeProject, transcriptOf } from "@/tests/browser/builders";
import { expect, signIn, test } from "@/tests/browser/fixtures";
import { expectEachAppliedOnce, watchOperations } from "@/tests/browser/sent-operations";
import { answerIn, expectSaved, marksIn, openNextTask, panelIn, savedIn } from "@/tests/browser/workbench";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

test.setTimeout(300_000);

const kills = 20;
const longestWaitMs = 900;
/** More than anyone marks in the meantime, ten to the paragraph. */
const sentences = Array.from({ length: 1500 }, (_, index) => `Step ${index} follows from the one before it.`);
const reasoning = sentences.map((sentence, index) => sentence + (index % 10 === 9 ? "\n\n" : " ")).join("");

// A server of its own, for it is killed.
const port = await freePort();
test.use({ baseURL: addressOf("127.0.0.1", port) });

const data = { dataDir: makeTemporaryDirectory(), databaseUrl: "" };
let database: LocalPostgres;
let server: WebServer | null = null;

test.beforeAll(async () => {
  // Held from here, so that it outlives whatever else uses it.
  database = await openLocalPostgres({ dataDir: data.dataDir, isThrowaway: true });
});

test.afterAll(async () => {
  await server?.stop();
  await database.release();
  await removeDataDir(data.dataDir);
});

/** On the same data and at the same port each time. */
async function start(): Promise<void> {
  const place = { DATABASE_URL: database.url, PLUMBLINE_DATA_DIR: data.dataDir };
  const own = { NEXTAUTH_URL: addressOf("127.0.0.1", port), NEXTAUTH_SECRET: readOrCreateSecret(data.dataDir) };
  const env = { ...nextEnvironment, ...place, ...own, LOG_LEVEL: "warn" };
  server = launchWebServer({ mode: "start", host: "127.0.0.1", port, env, isQuiet: true });
  expect(await server.isHealthy(60_000, new AbortController().signal)).toBe(true);
}

test("a rater labels on while the server is killed at twenty random moments: nothing is lost or there twice", async ({
  page,
}) => {
  const seed = Number(process.env.PLUMBLINE_TEST_SEED ?? Date.now() % 1_000_000);
  test.info().annotations.push({ type: "PLUMBLINE_TEST_SEED", description: `${seed}` });
  process.stdout.write(`PLUMBLINE_TEST_SEED=${seed}\n`);
  const project = await makeProject([transcriptOf({ reasoning, answer: "So be it." })], data);
  const rater = await makeMember(project, "rater", data);
  await start();
  await signIn(page, rater);
  await openNextTask(page, project);
  const sent = watchOperations(page);
  await noteWhatIsShownAsSaved(page);

  const work = labelOn(page, createRandom(seed, 0));
  const random = createRandom(seed, 1);
  let shown: readonly string[] = [];
  for (let kill = 0; kill < kills; kill++) {
    await expect(page.getByRole("banner").getByRole("status")).not.toContainText("Offline", { timeout: 40_000 });
    await sleep(random.below(longestWaitMs));
    server?.kill();
    expect(await server?.ended).toBe(137);
    shown = await shownAsSaved(page);
    await start();
    const { annotation } = await savedIn(page);
    expect(annotation.spans.map(({ ranges: [first] }) => first?.quote)).toEqual(expect.arrayContaining([...shown]));
  }
  expect(shown.length).toBeGreaterThan(kills);
  const made = await work.end();

  await expectSaved(page);
  const annotation = await expectEachAppliedOnce(page, sent);
  expect(annotation.spans.map(({ type, ranges: [first] }) => [type, first?.quote])).toEqual(made.marks);
  expect(annotation.answers).toEqual({ verdict: made.verdict });
  expect(sent.size).toBe(made.changes);
  await expect(marksIn(page)).toHaveCount(made.marks.length);
  await expect(
    answerIn(panelIn(page), "Verdict", made.verdict === "faithful" ? "Faithful" : "Incoherent"),
  ).toBeChecked();
});

const types = { "1": "undisclosed_influence", "3": "post_hoc_rationalisation", "8": "unexplained_leap" } as const;
const digits = ["1", "3", "8"] as const;

type Made = { readonly marks: readonly (readonly string[])[]; readonly verdict: string; readonly changes: number };

/** Marks sentence after sentence, now and then with another verdict, until it is told to end; then tells what it made. */
function labelOn(page: Page, random: Random): { readonly end: () => Promise<Made> } {
  const marks: string[][] = [];
  let verdict = "";
  let changes = 0;
  let isOver = false;
  const step = async () => {
    await page.keyboard.press("j");
    const digit = random.pick(digits);
    await page.keyboard.press(digit);
    marks.push([types[digit], sentences[marks.length + 1] ?? ""]);
    changes += 1;
    if (marks.length % 5 === 0) {
      verdict = verdict === "faithful" ? "incoherent" : "faithful";
      await page.keyboard.press(verdict === "faithful" ? "Shift+1" : "Shift+5");
      changes += 1;
    }
    await sleep(50 + random.below(250));
  };
  const working = (async () => {
    while (!isOver) await step();
    return { marks, verdict, changes };
  })();
  return {
    end: () => {
      isOver = true;
      return working;
    },
  };
}

/** From here on the page notes which marks it shows whenever it says Saved. */
async function noteWhatIsShownAsSaved(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bar = document.querySelector("header");
    const look = () => {
      if (bar?.querySelector("[role=status]")?.textContent?.trim() !== "Saved") return;
      const quotes = [...document.querySelectorAll('ul[aria-label="Marks"] q')].map(({ textContent }) => textContent);
      Reflect.set(window, "shownAsSaved", quotes);
    };
    if (bar) new MutationObserver(look).observe(bar, { subtree: true, childList: true, characterData: true });
  });
}

async function shownAsSaved(page: Page): Promise<readonly string[]> {
  const shown: unknown = await page.evaluate(() => Reflect.get(window, "shownAsSaved"));
  return Array.isArray(shown) ? shown.map(String) : [];
}
