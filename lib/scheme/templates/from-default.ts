import { defaultScheme } from "@/lib/scheme/default-scheme";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import type { SchemeElement, SpanType } from "@/lib/scheme/scheme";

/** Span types of the default scheme, with the digits from 1 in this order; positive marks have none. @throws Error for an unknown key */
export function defaultTypes(...keys: readonly string[]): SpanType[] {
  return withDigits(keys.map((key) => findSpanType(defaultScheme, key) ?? unknownKey(key)));
}

/** The same types with the digits from 1, in their order, for those that are divergences. */
export function withDigits(types: readonly SpanType[]): SpanType[] {
  const divergences = types.filter(({ isDivergence }) => isDivergence);
  return types.map((type) => {
    const place = divergences.indexOf(type);
    return { ...type, digit: place === -1 ? null : String((place + 1) % 10) };
  });
}

/** Elements of the default scheme, in this order. @throws Error for an unknown key */
export function defaultElements(...keys: readonly string[]): SchemeElement[] {
  return keys.map((key) => findElement(defaultScheme, key) ?? unknownKey(key));
}

function unknownKey(key: string): never {
  throw new Error(`The default scheme has no ${key}`);
}
