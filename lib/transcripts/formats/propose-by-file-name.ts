import type { Source } from "@/lib/transcripts/formats/mapping";

/** A file's name and the texts in it that say what it is about, such as the name of its task. */
export type NamedFile = { readonly fileName: string; readonly titles: readonly string[] };

/** Families of models whose names are no common words. */
const families = [
  "chatgpt",
  "claude",
  "codestral",
  "deepseek",
  "gemini",
  "gemma",
  "glm",
  "gpt",
  "grok",
  "kimi",
  "llama",
  "magistral",
  "ministral",
  "minimax",
  "mistral",
  "mixtral",
  "nemotron",
  "o1",
  "o3",
  "o4",
  "olmo",
  "qwen",
  "qwq",
] as const;
const modelName = new RegExp(`(?<![a-z0-9])(?:${families.join("|")})(?![a-z]{3}).*`, "i");

const baselineWords = [
  "baseline",
  "control",
  "unhinted",
  "no_hint",
  "nohint",
  "without_hint",
  "no_cue",
  "nocue",
] as const;

/**
 * The models by the files' names: from the name of a known family of models on, without what the file is about. Null
 * unless every name has one.
 */
export function proposeModel(files: readonly NamedFile[]): Source | null {
  const models = files.map(modelIn);
  const found = new Set(models.filter((name) => name !== null));
  if (found.size === 0 || models.includes(null)) return null;
  const [only] = found;
  if (found.size === 1 && only !== undefined) return { constant: only };
  // The longest first: `kimi_k2_thinking` contains `kimi_k2`.
  const names = [...found].toSorted((one, other) => other.length - one.length);
  return { fileName: names.map((name) => ({ contains: name, value: name })), otherwise: null };
}

/**
 * The conditions by the files' names: `baseline` where a name says so, and where others stand beside it that do not,
 * these have the cue. Null when no name says so.
 */
export function proposeCondition(files: readonly NamedFile[]): Source | null {
  const says = (word: string) => files.filter(({ fileName }) => fileName.toLowerCase().includes(word));
  const word = baselineWords.find((one) => says(one).length > 0);
  if (word === undefined) return null;
  const otherwise = says(word).length < files.length ? "cue" : null;
  return { fileName: [{ contains: word, value: "baseline" }], otherwise };
}

function modelIn({ fileName, titles }: NamedFile): string | null {
  const stem = fileName.replace(/^.*\//, "").replace(/\.(?:jsonl?|ndjson)$/i, "");
  const title = titles.find((one) => one.length > 2 && stem.includes(one));
  // The name ends where what the file is about begins, as it ends at a line's end.
  const [name] = modelName.exec(title === undefined ? stem : stem.replace(title, "\n")) ?? [];
  return name?.replace(/[\s_.-]+$/, "") ?? null;
}
