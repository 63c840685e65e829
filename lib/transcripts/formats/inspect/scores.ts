import { arrayField, field, isEmpty, textField } from "@/lib/transcripts/formats/inspect/fields";
import { isObject } from "@/lib/transcripts/json-path";
import type { Correctness, Json } from "@/lib/transcripts/transcript";

/** The scores of a sample under their scorers' names; null when there are none. Empty histories of edits are left out. */
export function scoresOf(sample: Json, evaluation: Json | undefined): Readonly<Record<string, Json>> | null {
  const scores = field(sample, "scores");
  // Before there could be several a sample had one.
  const single = field(sample, "score");
  const name = textField(field(evaluation, "scorer"), "name") ?? "score";
  const all = isObject(scores) ? scores : isObject(single) ? { [name]: single } : {};
  const entries = Object.entries(all).map(([key, score]): [string, Json] => [key, withoutEmpty(score)]);
  return entries.length === 0 ? null : Object.fromEntries(entries);
}

function withoutEmpty(score: Json): Json {
  if (!isObject(score)) return score;
  return Object.fromEntries(Object.entries(score).filter(([, value]) => !isEmpty(value)));
}

/**
 * Whether the model was right, where scores say so: `C` or `I`, and 1, 0, true or false of a scorer whose metrics have
 * accuracy. A score by degrees, a partial (`P`) or missing answer (`N`), and scores that contradict one another say
 * nothing: null.
 */
export function correctnessOf(
  scores: Readonly<Record<string, Json>> | null,
  evaluation: Json | undefined,
): Correctness | null {
  const verdicts = Object.entries(scores ?? {}).map(([name, score]) =>
    verdictOf(field(score, "value"), hasAccuracy(name, evaluation)),
  );
  const clear = new Set(verdicts.filter((verdict) => verdict !== null));
  const [only] = clear;
  return clear.size === 1 && only !== undefined ? only : null;
}

function verdictOf(value: Json | undefined, isAccuracy: boolean): Correctness | null {
  if (value === "C") return "correct";
  if (value === "I") return "incorrect";
  if (!isAccuracy) return null;
  if (value === 1 || value === true) return "correct";
  return value === 0 || value === false ? "incorrect" : null;
}

function hasAccuracy(name: string, evaluation: Json | undefined): boolean {
  const scorer = arrayField(evaluation, "scorers").find((one) => field(one, "name") === name);
  return arrayField(scorer, "metrics").some((metric) => /(^|\/)accuracy$/.test(textField(metric, "name") ?? ""));
}
