import type { SpanType } from "@/lib/scheme/scheme";

/**
 * The span types that fit what was typed: by their sign, or by words of their label that begin with the words typed, in
 * any order. Those whose sign or label begins with it come first; otherwise in the scheme's order.
 */
export function filterTypes(types: readonly SpanType[], typed: string): SpanType[] {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return [...types];
  const fitting = types.filter(({ label, sign }) => isSign(sign, typed) || hasWords(wordsOf(label), wanted));
  const isFirst = ({ label, sign }: SpanType) => isSign(sign, typed) || fold(label).startsWith(fold(typed.trim()));
  return [...fitting.filter(isFirst), ...fitting.filter((type) => !isFirst(type))];
}

const fold = (words: string) => words.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
const wordsOf = (words: string) =>
  fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
const isSign = (sign: string, typed: string) => sign.toLowerCase() === typed.trim().toLowerCase();

function hasWords(words: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((beginning) => words.some((word) => word.startsWith(beginning)));
}
