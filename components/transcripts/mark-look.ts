import type { SpanType } from "@/lib/scheme/scheme";

/** How a painted range looks and what is said of it. */
export type MarkLook = {
  readonly className: string;
  /** Shown behind the mark's end; null for none. */
  readonly type: Pick<SpanType, "sign" | "colour"> | null;
  /** Shown when the pointer rests on it. */
  readonly words: string;
};

/** Range owner (a mark's id, or another layer's) → its look. A range whose owner is not in it is not painted. */
export type MarkLooks = ReadonlyMap<string, MarkLook>;

/** The look of a mark of this type. */
export function lookOfType(type: Pick<SpanType, "sign" | "colour">, words: string): MarkLook {
  return { className: `painted span-${type.colour}`, type, words };
}
