import type { LabelledTranscript } from "@/lib/annotations/label-set";
import { groupPairs } from "@/lib/pairs/pair-groups";

/** Two transcripts of one model and epoch on one task, under different conditions. */
export type TranscriptPair = {
  readonly key: string;
  readonly first: LabelledTranscript;
  readonly second: LabelledTranscript;
};

/** One model under two conditions; having none is a condition, and comes first, the others by name. */
export type ConditionPair = {
  readonly modelId: string;
  readonly conditions: readonly [first: string | null, second: string | null];
  /** At least one. */
  readonly pairs: readonly TranscriptPair[];
};

/** What pairs there are, and what pair keys are left with none. */
export type PairedTranscripts = {
  /** By model and conditions. */
  readonly conditionPairs: readonly ConditionPair[];
  /** Keys of a model and epoch under which only one transcript is labelled. */
  readonly alone: number;
  /** Keys of a model and epoch that name several labelled transcripts in one condition, of which none is taken. */
  readonly repeated: number;
};

/**
 * Joins transcripts by model, pair key and epoch, every two conditions of a key. Where several transcripts of a key stand
 * in one condition nothing says which belongs to which: that condition of the key is left out.
 */
export function pairTranscripts(transcripts: Iterable<LabelledTranscript>): PairedTranscripts {
  const groups = groupPairs([...transcripts].map((transcript) => ({ ...transcript, model: transcript.modelId })));
  const found = new Map<string, ConditionPair & { readonly pairs: TranscriptPair[] }>();
  for (const { key, model, members } of groups) {
    const single = members.filter(
      ({ condition }) => members.filter((other) => other.condition === condition).length === 1,
    );
    single.sort((one, other) => compareConditions(one.condition, other.condition));
    single.forEach((second, index) => {
      for (const first of single.slice(0, index)) {
        const name = JSON.stringify([model, first.condition, second.condition]);
        const known = found.get(name);
        const pair = { key, first, second };
        if (known) known.pairs.push(pair);
        else found.set(name, { modelId: model, conditions: [first.condition, second.condition], pairs: [pair] });
      }
    });
  }
  return {
    conditionPairs: [...found.values()].sort(compareConditionPairs),
    alone: groups.filter(({ state }) => state === "alone").length,
    repeated: groups.filter(({ state }) => state === "repeated").length,
  };
}

function compareConditionPairs(one: ConditionPair, other: ConditionPair): number {
  if (one.modelId !== other.modelId) return one.modelId < other.modelId ? -1 : 1;
  return (
    compareConditions(one.conditions[0], other.conditions[0]) ||
    compareConditions(one.conditions[1], other.conditions[1])
  );
}

function compareConditions(one: string | null, other: string | null): number {
  if (one === other) return 0;
  if (one === null || other === null) return one === null ? -1 : 1;
  return one < other ? -1 : 1;
}
