import type { Consensus } from "@/lib/aggregation/consensus";
import { dawidSkene } from "@/lib/aggregation/dawid-skene";
import type { LabelTable } from "@/lib/aggregation/label-table";
import { mace } from "@/lib/aggregation/mace";
import { majorityVote } from "@/lib/aggregation/majority-vote";
import { oneCoin } from "@/lib/aggregation/one-coin";
import { wawa } from "@/lib/aggregation/wawa";

/** The ways in which votes are made one consensus, majority vote first. */
export const aggregationMethods = ["majority-vote", "one-coin", "dawid-skene", "mace", "wawa"] as const;
export type AggregationMethod = (typeof aggregationMethods)[number];

/** A consensus by one method. */
export type MethodConsensus = {
  readonly method: AggregationMethod;
  readonly posteriors: Consensus["posteriors"];
  /** Whether the last iteration changed no posterior by the tolerance; true of methods that do not iterate. */
  readonly isConverged: boolean;
};

/** Scores are told to a hundredth: posteriors that move by less than this change none. */
const iterations = { tolerance: 1e-6, maxIterations: 500 } as const;

/** The consensus of votes by one method. */
export function aggregateBy(method: AggregationMethod, table: LabelTable): MethodConsensus {
  const { posteriors, isConverged } = consensusBy(method, table);
  return { method, posteriors, isConverged };
}

function consensusBy(method: AggregationMethod, table: LabelTable) {
  switch (method) {
    case "majority-vote":
      return { ...majorityVote(table), isConverged: true };
    case "one-coin":
      return oneCoin(table, iterations);
    case "dawid-skene":
      return dawidSkene(table, iterations);
    case "mace":
      return mace(table, iterations);
    case "wawa":
      return { ...wawa(table), isConverged: true };
  }
}
