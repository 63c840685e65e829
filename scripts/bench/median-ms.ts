import { median } from "@/scripts/bench/frames";

const warmUps = 2;
const fewestRuns = 5;
/** What is short is run more often, so that a moment in which the machine does something else does not count. */
const enoughMs = 1500;

/** The median duration of some runs, after others that let the engine compile what runs. */
export function medianMs(run: () => unknown): number {
  for (let warmUp = 0; warmUp < warmUps; warmUp++) run();
  const timings: number[] = [];
  const begin = performance.now();
  while (timings.length < fewestRuns || performance.now() - begin < enoughMs) {
    const start = performance.now();
    run();
    timings.push(performance.now() - start);
  }
  return median(timings);
}
