import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTally, sum } from "@/scripts/testing/tally";
import { makeTemporaryDirectory } from "@/tests/setup/temporary-data";

let directory: string;
beforeEach(() => {
  directory = makeTemporaryDirectory();
});
afterEach(() => {
  rmSync(directory, { recursive: true });
});

function report(content: object): string {
  const file = path.join(directory, "report.json");
  writeFileSync(file, JSON.stringify(content));
  return file;
}

const vitest = (failed: number) =>
  report({ numPassedTests: 5, numFailedTests: failed, numPendingTests: 2, numTodoTests: 1, numTotalTests: 8 + failed });

describe("the tally of a report", () => {
  it("counts Vitest's tests, those to be written as skipped", () => {
    expect(readTally("vitest", vitest(4), 1)).toEqual({ passed: 5, failed: 4, skipped: 3 });
  });

  it("counts Playwright's tests, those that passed only once as failed", () => {
    const file = report({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 3, duration: 1 } });
    expect(readTally("playwright", file, 1)).toEqual({ passed: 7, failed: 3, skipped: 3 });
  });

  it("has a failure when the run failed though no test did", () => {
    expect(readTally("vitest", vitest(0), 1)).toEqual({ passed: 5, failed: 1, skipped: 3 });
    expect(readTally("vitest", vitest(0), 0)).toEqual({ passed: 5, failed: 0, skipped: 3 });
  });

  it("has a failure when there is no report of a run that failed", () => {
    expect(readTally("playwright", path.join(directory, "none.json"), 1)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  });

  it("adds to another", () => {
    const [a, b] = [
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ];
    expect(sum(a, b)).toEqual({ passed: 11, failed: 22, skipped: 33 });
  });
});
