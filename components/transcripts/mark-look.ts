import type { SpanType } from "@/lib/scheme/scheme";

/** What a mark's look depends on. */
export type LookedType = Pick<SpanType, "sign" | "colour" | "isDivergence">;

/** How a painted range looks and what is said of it. */
export type MarkLook = {
  readonly className: string;
  /** Shown behind the mark's end; null for none. */
  readonly type: LookedType | null;
  /** Shown when the pointer rests on it. */
  readonly words: string;
};

/** Range owner (a mark's id, or another layer's) → its look. A range whose owner is not in it is not painted. */
export type MarkLooks = ReadonlyMap<string, MarkLook>;

/** The look of a mark of this type: a divergence has its line below the text, a positive mark above it. */
export function lookOfType(type: LookedType, words: string): MarkLook {
  return { className: `painted span-${type.colour}${type.isDivergence ? "" : " positive"}`, type, words };
}
