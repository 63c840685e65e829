import { type Consensus, consensusOf, findWinners } from "@/lib/aggregation/consensus";
import { type AggregationOptions, asLabelTable, type Labels } from "@/lib/aggregation/label-table";
import { matchingSkills } from "@/lib/aggregation/matching-skills";
import { voteShares } from "@/lib/aggregation/vote-shares";

/**
 * Wawa, "worker agreement with aggregate": a majority vote in which each label weighs as much as its rater's skill, the
 * share of the rater's labels that equal the plain majority's. A class's probability is its share of the weight.
 *
 * No task is without weight: whoever gave the majority's label has a skill above 0.
 *
 * @throws RangeError when a task, rater or label is not a finite number, or a label is not among the classes.
 * @see https://crowd-kit.readthedocs.io/en/latest/classification/ (Wawa), whose definition this is
 */
export function wawa(labels: Labels, options: AggregationOptions = {}): Consensus {
  const table = asLabelTable(labels, options);
  const { winnerOf } = findWinners(voteShares(table), table.classes.length);
  const raters = matchingSkills(table, winnerOf);
  const weights = Float64Array.from(raters, ({ skill }) => skill);
  return consensusOf(table, voteShares(table, weights), raters);
}
