import { performance } from "node:perf_hooks";
import process from "node:process";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { decodeJson } from "@/lib/transcripts/records/decode-json";
import { unstorableIn } from "@/lib/transcripts/storable";
import { type Json, transcriptDraftSchema } from "@/lib/transcripts/transcript";
import type { FuzzTarget, Outcome } from "@/scripts/fuzz/fuzz-target";
import { mutateJson, type Vocabulary, vocabularyOf } from "@/scripts/fuzz/mutate-json";
import { mutateJsonText } from "@/scripts/fuzz/mutate-text";
import { createRandom, type Random } from "@/scripts/fuzz/random";

/** What was found of one reader. */
export type Tally = {
  readonly name: string;
  records: number;
  read: number;
  refused: number;
  /** The longest that one record took. */
  slowestMs: number;
};

/** What was read when a reader went wrong, and how. */
export type Failure = { readonly target: string; readonly input: Json; readonly problem: string };

export type FuzzRun = { readonly tallies: readonly Tally[]; readonly failure: Failure | null };

type Options = { readonly seconds: number; readonly seed: number };

const maxMs = 1000;

/** Those of the readers that refuse each of their seeds unchanged: what is made of these would show little. */
export function unreadable(targets: readonly FuzzTarget[]): FuzzTarget[] {
  const isRead = (outcome: Outcome) => outcome === "read" || !isRefusal(outcome);
  return targets.filter(({ seeds, read }) => !seeds.some((seed, index) => read(seed, index).some(isRead)));
}

/** Gives each reader in turn changed records until the time is over or one goes wrong. */
export function fuzz(targets: readonly FuzzTarget[], { seconds, seed }: Options): FuzzRun {
  const tested = targets.map((target) => ({
    target,
    vocabulary: vocabularyOf(target.seeds),
    tally: { name: target.name, records: 0, read: 0, refused: 0, slowestMs: 0 } satisfies Tally,
  }));
  const tallies = tested.map(({ tally }) => tally);
  const end = performance.now() + seconds * 1000;
  for (let run = 0; performance.now() < end; run++) {
    for (const [index, { target, vocabulary, tally }] of tested.entries()) {
      const random = createRandom(seed, run * targets.length + index);
      const at = random.below(target.seeds.length);
      const input = changed(target.seeds[at] ?? null, vocabulary, random);
      tally.records += 1;
      if (input === null) tally.refused += 1;
      const problem = input === null ? null : tryReading(() => target.read(input.value, at), tally);
      if (problem !== null) return { tallies, failure: { target: target.name, input: input?.value ?? null, problem } };
    }
  }
  return { tallies, failure: null };
}

/** A changed record as it would come from a file; null when it would not come so far. */
function changed(record: Json, vocabulary: Vocabulary, random: Random): { readonly value: Json } | null {
  let value = record;
  // Few changes mostly: what is changed much is soon refused as a whole.
  for (let left = 1 + random.below(random.pick([2, 2, 2, 10])); left > 0; left--)
    value = mutateJson(value, vocabulary, random);
  const json = JSON.stringify(value);
  const text = random.fraction() < 0.1 ? mutateJsonText(json, random) : json;
  const decoded = decodeJson(new TextEncoder().encode(text), importLimits);
  return isRefusal(decoded) ? null : decoded;
}

function tryReading(read: () => readonly Outcome[], tally: Tally): string | null {
  const [start, cpu] = [performance.now(), process.cpuUsage()];
  try {
    const outcomes = read();
    // The smaller of the two: other programs may keep the machine busy, and other threads of this one collect garbage.
    const { user, system } = process.cpuUsage(cpu);
    const ms = Math.min(performance.now() - start, (user + system) / 1000);
    tally.slowestMs = Math.max(tally.slowestMs, ms);
    const refused = outcomes.filter((outcome) => outcome !== "read" && isRefusal(outcome)).length;
    tally.refused += refused;
    tally.read += outcomes.length - refused;
    if (ms > maxMs) return `Took ${Math.round(ms)} ms`;
    return outcomes.map(problemOf).find((problem) => problem !== null) ?? null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function problemOf(outcome: Outcome): string | null {
  if (outcome === "read") return null;
  if (isRefusal(outcome)) return outcome.reason.trim() === "" ? "A refusal without a reason" : null;
  const parsed = transcriptDraftSchema.safeParse(outcome);
  if (!parsed.success) return `A transcript that is none: ${parsed.error.message}`;
  const unstorable = unstorableIn(parsed.data, "");
  return unstorable && `A transcript that cannot be stored: ${unstorable.path}: ${unstorable.reason}`;
}
