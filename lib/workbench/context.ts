import type { ChangeContext } from "@/lib/annotations/check-change";
import type { Scheme } from "@/lib/scheme/scheme";
import type { Place } from "@/lib/spans/place";
import { findCue, findCues } from "@/lib/transcripts/cue-place";
import type { WorkbenchPart } from "@/lib/workbench/part";

/** What stays the same while a rater works on a task. */
export type WorkbenchContext = ChangeContext & {
  readonly parts: readonly WorkbenchPart[];
  /** Null when the transcript has no cue, or not word for word in what the model was given. */
  readonly cuePlace: Place | null;
  /** Everywhere the cue stands in what the model was given. */
  readonly cuePlaces: readonly Place[];
};

type Task = {
  readonly scheme: Scheme;
  /** All parts of the transcript, in order of their index. */
  readonly parts: readonly WorkbenchPart[];
  readonly cue: string | null;
};

/** The context of a task; made once when it is opened. */
export function workbenchContext({ scheme, parts, cue }: Task): WorkbenchContext {
  return {
    scheme,
    parts,
    texts: new Map(parts.map(({ text }, index) => [index, text])),
    hasCue: cue !== null,
    cuePlace: cue === null ? null : findCue(parts, cue),
    cuePlaces: cue === null ? [] : findCues(parts, cue),
  };
}

/** The text of the part; empty when there is no such part. */
export function textOf({ texts }: WorkbenchContext, part: number): string {
  return texts.get(part) ?? "";
}
