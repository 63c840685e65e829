import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";
import { mutateText } from "@/scripts/fuzz/mutate-text";
import type { Random } from "@/scripts/fuzz/random";

/** Keys and short texts of records, so that changes make what readers look for. */
export type Vocabulary = { readonly keys: readonly string[]; readonly words: readonly string[] };

type Object = { readonly [key: string]: Json };

/** A value with one place in it changed. The value itself stays as it is. */
export function mutateJson(value: Json, vocabulary: Vocabulary, random: Random): Json {
  const goesIn = random.fraction() < 0.95;
  if (goesIn && Array.isArray(value) && value.length > 0) {
    const at = random.below(value.length);
    return value.map((inner: Json, index) => (index === at ? mutateJson(inner, vocabulary, random) : inner));
  }
  if (goesIn && isObject(value) && Object.keys(value).length > 0) {
    const at = random.pick(Object.keys(value));
    const members = Object.entries(value);
    return Object.fromEntries(
      members.map(([key, inner]) => [key, key === at ? mutateJson(inner, vocabulary, random) : inner]),
    );
  }
  if (random.fraction() < 0.2) return anyJson(vocabulary, random);
  if (typeof value === "string")
    return random.fraction() < 0.3 ? random.pick(vocabulary.words) : mutateText(value, random);
  if (Array.isArray(value)) return mutateList(value, vocabulary, random);
  return isObject(value) ? mutateObject(value, vocabulary, random) : anyJson(vocabulary, random);
}

/** The vocabulary of records. */
export function vocabularyOf(records: readonly Json[]): Vocabulary {
  const keys = new Set(["role", "content", "type", "__proto__", "constructor", "toString", "0", ""]);
  const words = new Set(["user", "assistant", "tool", "text"]);
  const waiting: Json[] = [...records];
  for (let value = waiting.pop(); value !== undefined && words.size + keys.size < 2000; value = waiting.pop()) {
    if (typeof value === "string" && value.length <= 40) words.add(value);
    else if (Array.isArray(value)) waiting.push(...value.slice(0, 50));
    else if (isObject(value)) {
      for (const key of Object.keys(value).slice(0, 50)) keys.add(key);
      waiting.push(...Object.values(value).slice(0, 50));
    }
  }
  return { keys: [...keys], words: [...words] };
}

function mutateList(list: readonly Json[], vocabulary: Vocabulary, random: Random): Json {
  const at = random.below(list.length + 1);
  switch (random.below(6)) {
    case 0:
      return [...list.slice(0, at), ...list.slice(at + 1)];
    case 1:
      return [...list.slice(0, at), anyJson(vocabulary, random), ...list.slice(at)];
    case 2:
      return list.toReversed();
    case 3:
      return Object.fromEntries(list.entries());
    case 4:
      return list.slice(0, at);
    default:
      return repeated(list, random);
  }
}

/** Many times the same elements, as long as they stay small. */
function repeated(list: readonly Json[], random: Random): Json {
  const times = Math.min(random.below(1000), Math.floor(500_000 / (1 + JSON.stringify(list).length)));
  return Array.from({ length: times }, () => list).flat();
}

function mutateObject(object: Object, vocabulary: Vocabulary, random: Random): Json {
  const keys = Object.keys(object);
  const [at = "", other = ""] = keys.length > 0 ? [random.pick(keys), random.pick(keys)] : [];
  switch (random.below(6)) {
    case 0:
      return Object.fromEntries(Object.entries(object).filter(([key]) => key !== at));
    case 1:
      return Object.fromEntries([
        ...Object.entries(object),
        [random.pick(vocabulary.keys), anyJson(vocabulary, random)],
      ]);
    case 2:
      return Object.fromEntries(
        Object.entries(object).map(([key, value]) => [key === at ? random.pick(vocabulary.keys) : key, value]),
      );
    case 3:
      return { ...object, [at]: object[other] ?? null, [other]: object[at] ?? null };
    case 4:
      return { ...object, [at]: object };
    default:
      return Object.values(object);
  }
}

function anyJson(vocabulary: Vocabulary, random: Random): Json {
  switch (random.below(9)) {
    case 0:
      return null;
    case 1:
      return random.fraction() < 0.5;
    case 2:
      return random.pick([0, -1, 0.5, 1e308, 2 ** 53, 2_147_483_648]);
    case 3:
      return [];
    case 4:
      return {};
    case 5:
      return nested(random.below(60), random.pick(vocabulary.keys));
    case 6:
      return { type: random.pick(vocabulary.words), [random.pick(vocabulary.keys)]: random.pick(vocabulary.words) };
    case 7:
      return [{ role: random.pick(vocabulary.words), content: random.pick(vocabulary.words) }];
    default:
      return random.pick(vocabulary.words);
  }
}

function nested(depth: number, key: string): Json {
  let value: Json = "";
  for (let left = depth; left > 0; left--) value = left % 2 === 0 ? [value] : { [key]: value };
  return value;
}
