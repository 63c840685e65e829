import "server-only";
import process from "node:process";
import { Computation, type Wanted } from "@/lib/server/statistics/computation";
import { WorkerPool } from "@/lib/server/statistics/worker-pool";

/** Bytes of reports that are kept at most, besides the last one. */
const mostBytes = 64_000_000;
/** What an entry without a report counts as. */
const entryBytes = 1000;

/** What takes longer is not done again for every label that comes in. */
const longMs = 2000;
/** How long a stop outlives the labels it was asked for. */
const stoppedMs = 60_000;
/** While statistics are being written they are computed anew. */
const developmentMs = 20_000;

type Shared = { readonly pool: WorkerPool; readonly computations: Map<string, Computation> };

declare global {
  // Pages and route handlers may each have this module to themselves; there is to be one set of threads all the same.
  var plumblineComputations: Shared | undefined;
}

function shared(): Shared {
  globalThis.plumblineComputations ??= { pool: new WorkerPool(), computations: new Map() };
  return globalThis.plumblineComputations;
}

/**
 * The computation of what is wanted: the one that is known, or else a new one that begins now.
 *
 * It knows nothing of permissions: ask `findLabelSource` first.
 *
 * @param mayBeOlder Whether labels that came in meanwhile may be missing: what goes on is then let to its end, and what
 * took long is good for twice as long. Where raters are at work its figures would else never be seen on a page.
 */
export function computationOf(wanted: Wanted, { mayBeOlder }: { readonly mayBeOlder: boolean }): Computation {
  const { computations, pool } = shared();
  const key = keyOf(wanted);
  const known = computations.get(key);
  const isGood = known && (isCurrent(known, wanted) || (mayBeOlder && isGoodYet(known)));
  const computation = isGood ? known : new Computation(wanted, pool);
  computations.delete(key);
  computations.set(key, computation);
  if (computation !== known) void computation.settled.then(() => forgetOldest(computations));
  return computation;
}

/** Stops the computation of what is wanted for everyone. It stays stopped until it is begun again. */
export function stopComputation(wanted: Wanted): void {
  shared().computations.get(keyOf(wanted))?.stop();
}

/** Begins again what was stopped or failed. */
export function restartComputation(wanted: Wanted): void {
  const { computations } = shared();
  const key = keyOf(wanted);
  const state = computations.get(key)?.standing.state;
  if (state === "stopped" || state === "failed") computations.delete(key);
  computationOf(wanted, { mayBeOlder: true });
}

/** Ends every thread and forgets every report. */
export function closeComputations(): void {
  globalThis.plumblineComputations?.pool.close();
  globalThis.plumblineComputations = undefined;
}

function keyOf({ projectId, schemeNumber, work }: Wanted): string {
  return JSON.stringify([projectId, schemeNumber, work.statistic, work.filter, work.options]);
}

function isCurrent({ wanted, standing, ageMs }: Computation, { labelRevision }: Wanted): boolean {
  if (process.env.NODE_ENV === "development" && standing.state === "ready" && ageMs > developmentMs) return false;
  return wanted.labelRevision >= labelRevision;
}

function isGoodYet({ standing, tookMs, ageMs }: Computation): boolean {
  if (standing.state === "computing") return true;
  if (standing.state === "stopped") return ageMs < stoppedMs;
  return tookMs > longMs && ageMs < 2 * tookMs;
}

/** Reports asked for longest ago go when there are too many bytes of them; with them go stops and failures that are older. */
function forgetOldest(computations: Map<string, Computation>): void {
  let bytes = 0;
  for (const [key, { standing }] of [...computations].reverse()) {
    if (standing.state === "computing") continue;
    const isFirst = bytes === 0;
    bytes += standing.state === "ready" ? standing.report.length : entryBytes;
    if (!isFirst && bytes > mostBytes) computations.delete(key);
  }
}
