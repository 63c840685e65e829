import { type Heading, headingsOf } from "@/lib/guideline/headings";
import type { SpanType } from "@/lib/scheme/scheme";

/** What a guideline says of one span type. */
export type GuidelineEntry = {
  /** The span type's key. */
  readonly type: string;
  readonly heading: Heading;
  /** What stands below the heading, up to the next heading of its level or above, or the next entry. Markdown. */
  readonly text: string;
};

type NamedType = Pick<SpanType, "key" | "label">;

/**
 * The entries of a guideline, in its order: below a heading that is a span type's key or label, in whatever case, or that
 * ends in `{#key}`. The first heading of a type counts.
 */
export function guidelineEntries(markdown: string, types: readonly NamedType[]): GuidelineEntry[] {
  const headings = headingsOf(markdown);
  const typeOf = typeFinder(types);
  const named = headings.map(typeOf);
  return headings.flatMap((heading, index) => {
    const type = named[index] ?? null;
    if (type === null || named.indexOf(type) < index) return [];
    const next = headings.find((other, at) => at > index && (other.level <= heading.level || named[at] !== null));
    return [{ type, heading, text: markdown.slice(heading.end, next?.start).trim() }];
  });
}

/** The span types that a guideline has no entry for, in the scheme's order. */
export function typesWithoutEntry<Type extends NamedType>(markdown: string, types: readonly Type[]): Type[] {
  const described = new Set(headingsOf(markdown).map(typeFinder(types)));
  return types.filter(({ key }) => !described.has(key));
}

function typeFinder(types: readonly NamedType[]): (heading: Heading) => string | null {
  const keys = new Set(types.map(({ key }) => key));
  const byName = new Map(
    types.flatMap(({ key, label }) => [[folded(label), key] as const, [folded(key), key] as const]),
  );
  return ({ key, words }) => (key !== null && keys.has(key) ? key : (byName.get(folded(words)) ?? null));
}

function folded(name: string): string {
  return name.trim().toLowerCase().replaceAll(/\s+/g, " ");
}
