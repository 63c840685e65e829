import { existsSync, readFileSync } from "node:fs";
import { z } from "zod";

export type Tally = { readonly passed: number; readonly failed: number; readonly skipped: number };

export const nothing: Tally = { passed: 0, failed: 0, skipped: 0 };

export const sum = (a: Tally, b: Tally): Tally => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
});

const vitestReport = z
  .object({
    numPassedTests: z.number(),
    numFailedTests: z.number(),
    numPendingTests: z.number(),
    numTodoTests: z.number(),
  })
  .transform((report) => ({
    passed: report.numPassedTests,
    failed: report.numFailedTests,
    skipped: report.numPendingTests + report.numTodoTests,
  }));

const playwrightReport = z
  .object({
    stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  })
  .transform(({ stats }) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: stats.skipped,
  }));

const reports = { vitest: vitestReport, playwright: playwrightReport } as const;

/**
 * Counts the tests of a JSON report. A run that failed without a failed test (a file that does not load, no tests at
 * all, no report) counts as one failure, so that it is never green.
 */
export function readTally(kind: keyof typeof reports, file: string, exitCode: number): Tally {
  const tally = existsSync(file) ? reports[kind].parse(JSON.parse(readFileSync(file, "utf8"))) : nothing;
  return exitCode !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
}
