/** What of a transcript decides which others it is paired with. */
export type Pairable = {
  readonly model: string;
  readonly epoch: number;
  /** Having none is a condition of its own. */
  readonly condition: string | null;
  /** Null leaves it unpaired. */
  readonly pairKey: string | null;
};

/** `alone` under its key; each transcript in a condition of its own (`paired`); or several in one condition (`repeated`). */
export const pairStates = ["paired", "alone", "repeated"] as const;
export type PairState = (typeof pairStates)[number];

/** The transcripts of one model and epoch under a pair key. */
export type PairGroup<Transcript extends Pairable> = {
  readonly key: string;
  readonly model: string;
  readonly epoch: number;
  readonly state: PairState;
  /** How many different conditions they have. */
  readonly conditionCount: number;
  readonly members: readonly Transcript[];
};

/**
 * Groups transcripts as the database does: those of one model and epoch under one key are together, in the order they
 * come in.
 */
export function groupPairs<Transcript extends Pairable>(
  transcripts: readonly Transcript[],
): readonly PairGroup<Transcript>[] {
  const groups = new Map<string, { readonly key: string; readonly members: Transcript[] }>();
  for (const transcript of transcripts) {
    const { pairKey, model, epoch } = transcript;
    if (pairKey === null) continue;
    const name = JSON.stringify([pairKey, model, epoch]);
    const group = groups.get(name) ?? { key: pairKey, members: [] };
    group.members.push(transcript);
    groups.set(name, group);
  }
  return [...groups.values()].flatMap(({ key, members }) => {
    const [first] = members;
    if (!first) return [];
    const conditionCount = new Set(members.map(({ condition }) => condition)).size;
    const state = pairState({ transcriptCount: members.length, conditionCount });
    return [{ key, model: first.model, epoch: first.epoch, state, conditionCount, members }];
  });
}

type PairCounts = {
  /** At least 1. */
  readonly transcriptCount: number;
  /** From 1 to `transcriptCount`. */
  readonly conditionCount: number;
};

/** What a group of so many transcripts in so many conditions is. */
export function pairState({ transcriptCount, conditionCount }: PairCounts): PairState {
  if (transcriptCount === 1) return "alone";
  return conditionCount === transcriptCount ? "paired" : "repeated";
}
