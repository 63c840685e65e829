import type { Rating } from "@/lib/agreement/rating-table";

/** How alike people's ratings of one unit are. */
export type PeopleRating = {
  /** What most of them say; null in a tie, and where nobody rated. */
  readonly majority: number | null;
  /** Whether two or more rated: "unanimous" when all say the same, else "divided"; null for fewer. */
  readonly difficulty: Difficulty | null;
};

/** How hard a unit is, by the people who rated it: whether they differ. */
export const difficulties = ["unanimous", "divided"] as const;
export type Difficulty = (typeof difficulties)[number];

/** What the people who rated a unit say together. @param ratings Those of people only. */
export function peopleRating(ratings: readonly Rating[]): PeopleRating {
  const counts = new Map<number, number>();
  let given = 0;
  for (const rating of ratings) {
    if (rating === null) continue;
    given += 1;
    counts.set(rating, (counts.get(rating) ?? 0) + 1);
  }
  const most = Math.max(0, ...counts.values());
  const modes = [...counts].filter(([, count]) => count === most);
  const [mode] = modes;
  return {
    majority: modes.length === 1 && mode ? mode[0] : null,
    difficulty: given < 2 ? null : counts.size === 1 ? "unanimous" : "divided",
  };
}
