import { type Consensus, consensusOf, findWinners } from "@/lib/aggregation/consensus";
import { type AggregationOptions, asLabelTable, type Labels } from "@/lib/aggregation/label-table";
import { matchingSkills } from "@/lib/aggregation/matching-skills";
import { voteShares } from "@/lib/aggregation/vote-shares";

/**
 * Majority vote: a class's probability is its share of the task's labels, however many raters gave them. A rater's skill
 * is the share of the rater's labels that equal the task's consensus label.
 *
 * @throws RangeError when a task, rater or label is not a finite number, or a label is not among the classes.
 */
export function majorityVote(labels: Labels, options: AggregationOptions = {}): Consensus {
  const table = asLabelTable(labels, options);
  const posteriors = voteShares(table);
  const { winnerOf } = findWinners(posteriors, table.classes.length);
  return consensusOf(table, posteriors, matchingSkills(table, winnerOf));
}
