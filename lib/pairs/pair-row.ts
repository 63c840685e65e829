import type { PairState } from "@/lib/pairs/pair-groups";
import type { PairPlace, PairShow } from "@/lib/pairs/pair-query";
import type { BoundedCount, TaskProgress } from "@/lib/transcripts/transcript-row";

/** A transcript of a group. */
export type PairMember = {
  readonly id: string;
  readonly externalId: string | null;
  readonly condition: string | null;
  /** Null when nobody is asked to label it. */
  readonly task: TaskProgress | null;
};

/** The transcripts of one model and epoch under a pair key. */
export type PairRow = PairPlace & {
  readonly model: string;
  readonly state: PairState;
  /** Counting stops at 1,000. */
  readonly transcriptCount: number;
  /** The first few, by condition. */
  readonly members: readonly PairMember[];
  /** Other groups under the same key, the first few: of other models or epochs, and so no part of the pair. */
  readonly others: readonly { readonly model: string; readonly epoch: number }[];
  /** Conditions of the project that the group has no transcript of; empty where the project has too many to tell. */
  readonly missing: readonly string[];
};

/** A transcript without a pair key. */
export type UnkeyedRow = {
  readonly id: string;
  readonly externalId: string | null;
  readonly model: string;
  readonly epoch: number;
  readonly condition: string | null;
};

/** A page of pairs or leftovers, and where the next one begins; null on the last. */
export type PairPage =
  | { readonly kind: "groups"; readonly rows: readonly PairRow[]; readonly next: PairPlace | null }
  | { readonly kind: "unkeyed"; readonly rows: readonly UnkeyedRow[]; readonly next: string | null };

/** How many pairs there are, and how much is left over, of each kind. */
export type PairTotals = Readonly<Record<PairShow, BoundedCount>>;

/** With more conditions than this a key that lacks some is nothing to mention. */
const fewConditions = 6;

/** The conditions of a project that none of these transcripts has; empty where the project has one, or many. */
export function missingConditions(
  conditions: readonly string[],
  members: readonly Pick<PairMember, "condition">[],
): readonly string[] {
  if (conditions.length < 2 || conditions.length > fewConditions) return [];
  const had = new Set(members.map(({ condition }) => condition));
  return conditions.filter((condition) => !had.has(condition));
}
