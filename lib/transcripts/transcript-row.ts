import { z } from "zod";
import type { Snippet } from "@/lib/search/found-text";
import type { Correctness, Split } from "@/lib/transcripts/transcript";

export const taskStatusSchema = z.enum(["unlabelled", "in_progress", "labelled"]);
export type TaskStatus = z.infer<typeof taskStatusSchema>;

/** How far the labelling of a transcript has come: how many annotations are submitted of how many wanted. */
export type TaskProgress = { readonly status: TaskStatus; readonly submitted: number; readonly wanted: number };

/** A transcript as a line of the table. */
export type TranscriptRow = {
  readonly id: string;
  readonly externalId: string | null;
  readonly epoch: number;
  readonly model: string;
  readonly condition: string | null;
  readonly split: Split | null;
  readonly correctness: Correctness | null;
  /** UTF-16 code units of all reasoning parts together. */
  readonly reasoningLength: number;
  readonly importedAt: Date;
  readonly pairKey: string | null;
  /** Where the words that were searched for stand, the first few; empty without a search. */
  readonly snippets: readonly Snippet[];
  /** Null when nobody is asked to label it. */
  readonly task: TaskProgress | null;
};

/** How many there are. Counting stops at a bound: beyond it `isExact` is false and the count is the bound. */
export type BoundedCount = { readonly count: number; readonly isExact: boolean };

/** A page of a list: its rows, and the row ids to go on from where there is more on that side. */
export type TranscriptPage = {
  readonly rows: readonly TranscriptRow[];
  readonly total: BoundedCount;
  /** The `before` of the page before; null on the first. */
  readonly before: string | null;
  /** The `after` of the next page; null on the last. */
  readonly after: string | null;
  /** Whether there are fewer rows than fit because looking for more took too long; going on finds the rest. */
  readonly isPartial: boolean;
  /** How many transcripts cannot be found by their text yet, because they are still being indexed. */
  readonly notYetSearchable: number;
};

/** A value of a facet and how many of the transcripts that the filter lets through have it. */
export type FacetValue = { readonly value: string; readonly count: BoundedCount };

/** What a filter can be narrowed to, with counts; the filter's own choice of a facet does not narrow that facet. */
export type TranscriptFacets = {
  readonly model: readonly FacetValue[];
  readonly condition: readonly FacetValue[];
  readonly split: readonly FacetValue[];
  readonly status: readonly FacetValue[];
  readonly correctness: readonly FacetValue[];
  /** Paths of metadata with their most frequent values in a sample of the project. */
  readonly metadata: readonly { readonly path: string; readonly values: readonly FacetValue[] }[];
};

type Named = { readonly id: string; readonly externalId: string | null };

/** What a transcript is called: its external id or, without one, the end of its id, which differs between neighbours. */
export function transcriptName({ id, externalId }: Named): string {
  return externalId?.trim() ? externalId : `…${id.slice(-8)}`;
}
