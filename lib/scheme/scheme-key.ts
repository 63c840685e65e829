import type { SpanType } from "@/lib/scheme/scheme";

const maxKeyLength = 64;

/** A key made of a name: its Latin letters and digits in lower case, other signs as underscores; `item` when none is left. */
export function keyOfLabel(label: string): string {
  const plain = label.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  const key = plain.replace(/[^a-z0-9]+/g, "_").replace(/^[_0-9]+|_+$/g, "");
  return key.slice(0, maxKeyLength) || "item";
}

/** The key itself or, where it is taken, the first with a number after it that is not. */
export function freeKey(wanted: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? "" : `_${number}`;
    const key = wanted.slice(0, maxKeyLength - ending.length) + ending;
    if (!taken.has(key)) return key;
  }
}

const alphabet = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** Two letters for a name that no other type has: its initials, else letters of it, else the first pair that is free. */
export function freeSign(label: string, others: readonly Pick<SpanType, "sign">[]): string {
  const taken = new Set(others.map(({ sign }) => sign));
  const words = keyOfLabel(label).toUpperCase().split("_");
  const initials = words.map((word) => word.slice(0, 1));
  const letters = [...words.join("")].filter((letter) => alphabet.includes(letter));
  const [first = "X"] = letters;
  const candidates = [
    initials.slice(0, 2).join(""),
    ...letters.slice(1).map((letter) => first + letter),
    ...alphabet.flatMap((one) => alphabet.map((other) => one + other)),
  ];
  return candidates.find((sign) => /^[A-Z]{2}$/.test(sign) && !taken.has(sign)) ?? "XX";
}
