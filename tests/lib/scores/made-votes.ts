import type { Plan } from "@/lib/scores/planning";

/** Votes on transcripts: with the probability of the agreement all of a transcript's votes are one draw, else each is its own. */
export function madeVotes(
  { transcripts, raters, agreement, score }: Plan,
  random: () => number,
): readonly (readonly number[])[] {
  const vote = () => Number(random() < score);
  return Array.from({ length: transcripts }, () => {
    const isCertain = random() < agreement;
    const first = vote();
    return Array.from({ length: raters }, (_, rater) => (isCertain || rater === 0 ? first : vote()));
  });
}
