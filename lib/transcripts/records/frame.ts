import type { Refusal } from "@/lib/transcripts/formats/reading";
import type { Json } from "@/lib/transcripts/transcript";

/** An object or array on the way to the records, while a file is read through it. */
export type Frame = {
  readonly isArray: boolean;
  /** Whether it is the document or an element of an array, from which absolute paths go. */
  readonly startsLevel: boolean;
  /** What was kept of its members; an object within an object is a member of the other. */
  readonly members: Record<string, Json>;
  /** The keys that records want of it and that have not come yet. */
  readonly missing: Set<string>;
  /** 1-based place of the element or member that is being read. */
  position: number;
  isOpen: boolean;
  /** Whether the key of the next step has come, of an object. */
  hasLedOn: boolean;
  /** Why its members cannot be told. */
  problem: Refusal | null;
};

type NewFrame = {
  readonly isArray: boolean;
  readonly parent: Frame | undefined;
  /** Its key in the parent, of an object within an object. */
  readonly key: string;
  readonly wanted: ReadonlySet<string>;
};

/** A frame that has just been entered. */
export function createFrame({ isArray, parent, key, wanted }: NewFrame): Frame {
  // Without a prototype any key is only a key.
  const members: Record<string, Json> = Object.create(null);
  const startsLevel = parent === undefined || parent.isArray;
  if (!startsLevel && !isArray) parent.members[key] = members;
  const missing = new Set(wanted);
  return { isArray, startsLevel, members, missing, position: 1, isOpen: true, hasLedOn: false, problem: null };
}

/** The values that stand around what is read within these frames, outermost first. */
export function outerOf(frames: readonly Frame[]): readonly Json[] {
  return frames.filter(({ startsLevel }) => startsLevel).map(({ members }) => members);
}

/** The places within the arrays among these frames. */
export function positionsOf(frames: readonly Frame[]): readonly number[] {
  return frames.filter(({ isArray }) => isArray).map(({ position }) => position);
}
