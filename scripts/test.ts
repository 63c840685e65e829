import path from "node:path";
import process from "node:process";
import { ensureBuild } from "@/scripts/build";
import { freePort } from "@/scripts/free-port";
import { listenForInterruption } from "@/scripts/interruption";
import { explain, runMain } from "@/scripts/plain-error";
import { inProject } from "@/scripts/project-root";
import { runCommand } from "@/scripts/run-command";
import { findChromium } from "@/scripts/testing/chromium";
import { parseScope, type Scope } from "@/scripts/testing/scope";
import { nothing, readTally, sum, type Tally } from "@/scripts/testing/tally";
import { beginTestRun, type TestRun } from "@/scripts/testing/test-run";

const interruption = listenForInterruption(() => process.exit(130));

/** `npm test`: lint and types, then Vitest, then Playwright; its last line counts the tests of both. */
async function main(): Promise<number> {
  const scope = parseScope(process.argv.slice(2));
  const run = beginTestRun();
  let tally = nothing;
  try {
    for (const part of [runCheck, runVitest, runBrowser]) {
      if (!interruption.aborted) tally = sum(tally, await part(scope, run));
    }
  } finally {
    await run.cleanUp();
  }
  if (interruption.aborted) return 130;
  process.stdout.write(`\n${tally.passed} passed, ${tally.failed} failed, ${tally.skipped} skipped\n`);
  return tally.failed === 0 ? 0 : 1;
}

/** It has no tests to count: it is a failure or nothing. */
async function runCheck({ hasCheck }: Scope): Promise<Tally> {
  if (!hasCheck) return nothing;
  const { code } = await show("npm", ["run", "--silent", "check"]);
  return code === 0 ? nothing : { ...nothing, failed: 1 };
}

async function runVitest({ projects, patterns }: Scope, { directory, env }: TestRun): Promise<Tally> {
  if (projects.length === 0) return nothing;
  const report = path.join(directory, "vitest.json");
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${report}`];
  const selection = projects.flatMap((project) => ["--project", project]);
  const program = inProject("node_modules", "vitest", "vitest.mjs");
  const args = [program, "run", ...selection, ...reporters, ...patterns];
  const { code } = await show(process.execPath, args, { ...env, NODE_ENV: "test" });
  return readTally("vitest", report, code);
}

async function runBrowser({ hasBrowser, patterns }: Scope, { directory, env }: TestRun): Promise<Tally> {
  if (!hasBrowser) return nothing;
  try {
    const chromium = await findChromium();
    await ensureBuild(interruption);
    const report = path.join(directory, "playwright.json");
    const program = inProject("node_modules", "@playwright", "test", "cli.js");
    const { code } = await show(process.execPath, [program, "test", "--reporter=list,json", ...patterns], {
      ...env,
      CHROMIUM_PATH: chromium,
      PLUMBLINE_TEST_PORT: String(await freePort()),
      PLAYWRIGHT_JSON_OUTPUT_FILE: report,
    });
    return readTally("playwright", report, code);
  } catch (error) {
    process.stderr.write(`\n${explain(error)}\n`);
    return { ...nothing, failed: 1 };
  }
}

function show(command: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return runCommand(command, args, { env, signal: interruption, isShown: true });
}

await runMain(main);
