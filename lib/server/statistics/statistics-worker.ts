import "server-only";
import { serialize } from "node:v8";
import { parentPort } from "node:worker_threads";
import { applyLabelFilter } from "@/lib/agreement/apply-label-filter";
import type { LabelSet } from "@/lib/annotations/label-set";
import { type PackedLabels, unpackLabels } from "@/lib/annotations/packed-labels";
import type { Word, Work } from "@/lib/server/statistics/work";
import { findStatistic } from "@/lib/statistics/registry";

/** What runs in a thread of its own: one piece of work after the other. */

const progressEveryMs = 100;

/** The labels that were used last: the statistics of one page rest on the same. */
let unpacked: { readonly id: string; readonly labels: LabelSet } | null = null;

parentPort?.on("message", (work: Work) => {
  compute(work).then(
    (report) => tell({ kind: "done", report }),
    (error: unknown) => tell({ kind: "failed", error }),
  );
});

async function compute({ statistic, filter, scheme, options, labels: packed }: Work): Promise<Uint8Array> {
  const labels = applyLabelFilter(labelsOf(packed), filter);
  const report = await findStatistic(statistic)(labels, { scheme, options, onProgress: rarely(tellProgress) });
  return serialize(report);
}

function labelsOf(packed: PackedLabels): LabelSet {
  if (unpacked?.id !== packed.id) {
    // The ones before go first: two large projects need not fit beside each other.
    unpacked = null;
    unpacked = { id: packed.id, labels: unpackLabels(packed) };
  }
  return unpacked.labels;
}

function tell(word: Word): void {
  parentPort?.postMessage(word);
}

function tellProgress(share: number): void {
  tell({ kind: "progress", share });
}

/** Passes a share on at most ten times a second. */
function rarely(pass: (share: number) => void): (share: number) => void {
  let passedAtMs = Number.NEGATIVE_INFINITY;
  return (share) => {
    const nowMs = performance.now();
    if (nowMs - passedAtMs < progressEveryMs) return;
    passedAtMs = nowMs;
    pass(share);
  };
}
