import { measureFirstLoad } from "@/scripts/bench/first-load";
import { makeLongTask } from "@/scripts/bench/long-task";
import type { Metrics } from "@/scripts/bench/metric";
import { measureNextTask } from "@/scripts/bench/next-task";
import { measureOpening } from "@/scripts/bench/opening";
import { measureHeap } from "@/scripts/bench/task-heap";
import { withBrowser } from "@/scripts/bench/workbench-page";

const marks = 500;
const long = { length: 200_000, marks } as const;
const veryLong = { length: 2_000_000, marks } as const;
/** Of a very long part, only what is near is drawn. */
const marksInSight = 1;

/**
 * What a rater waits for and what opening tasks costs, in a production build: a long task, and ones with a part of 2 MB
 * in paragraphs, on a single line and as the arguments of a tool, until they can be worked on; the scripts that come
 * before that; from submitting a task until the next can be read; and what is left in memory after many tasks.
 */
export async function bench(): Promise<Metrics> {
  return withBrowser(async (browser) => ({
    openMs: await measureOpening(browser, await makeLongTask(long), marks),
    open2MbMs: await measureOpening(browser, await makeLongTask(veryLong), marksInSight),
    open2MbOneLineMs: await measureOpening(browser, await makeLongTask({ ...veryLong, shape: "line" }), marksInSight),
    open2MbArgumentsMs: await measureOpening(
      browser,
      await makeLongTask({ ...veryLong, shape: "arguments" }),
      marksInSight,
    ),
    firstLoadJsAboveEmptyKb: await measureFirstLoad(browser, await makeLongTask({ length: 2000, marks: 1 })),
    nextTaskMs: await measureNextTask(browser),
    ...(await measureHeap(browser)),
  }));
}
