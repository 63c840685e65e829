import { median } from "@/scripts/bench/frames";

const warmUps = 2;

/** The median duration of some runs, after others that let the engine compile what runs. */
export function medianMs(run: () => unknown, runs = 7): number {
  for (let warmUp = 0; warmUp < Math.min(warmUps, runs); warmUp++) run();
  const timings = Array.from({ length: runs }, () => {
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return median(timings);
}
