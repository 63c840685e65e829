import { type Consensus, consensusOf, findWinners } from "@/lib/aggregation/consensus";
import { type AggregationOptions, asLabelTable, type Labels, type LabelTable } from "@/lib/aggregation/label-table";
import { matchingSkills } from "@/lib/aggregation/matching-skills";
import { voteShares } from "@/lib/aggregation/vote-shares";

const rounds = 100;
const roundsBetweenHalvings = 20;
/** What every rater's skill starts above guessing by. */
const startAboveChance = 1e-5;

/**
 * Zero-based skill: a majority vote weighted by skills that are fitted to it. All start alike; in each of 100 rounds a
 * skill moves towards the share of the rater's labels that equal the weighted majority's, all the way at first and half
 * as far from every twentieth round on.
 *
 * @throws RangeError when a task, rater or label is not a finite number, or a label is not among the classes.
 * @see https://crowd-kit.readthedocs.io/en/latest/classification/ (Zero-Based Skill), whose definition this is
 */
export function zeroBasedSkill(labels: Labels, options: AggregationOptions = {}): Consensus {
  const table = asLabelTable(labels, options);
  const skills = new Float64Array(table.raters.length).fill(1 / table.classes.length + startAboveChance);
  for (let round = 1, step = 1; round <= rounds; round++) {
    if (round % roundsBetweenHalvings === 0) step /= 2;
    for (const [rater, { skill }] of matchingTheWeighted(table, skills).entries()) {
      skills[rater] = (skills[rater] ?? 0) + step * (skill - (skills[rater] ?? 0));
    }
  }
  const given = matchingTheWeighted(table, skills);
  const raters = given.map((rater, index) => ({ ...rater, skill: skills[index] ?? 0 }));
  return consensusOf(table, voteShares(table, skills), raters);
}

function matchingTheWeighted(table: LabelTable, skills: Float64Array) {
  const { winnerOf } = findWinners(voteShares(table, skills), table.classes.length);
  return matchingSkills(table, winnerOf);
}
