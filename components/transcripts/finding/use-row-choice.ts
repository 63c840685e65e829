"use client";

import { useState } from "react";
import type { PageSelection } from "@/components/table/table-selection";
import { noRows, type RowSelection, type SelectionStep, stepSelection } from "@/lib/table/row-selection";
import type { TranscriptChoice } from "@/lib/transcripts/transcript-change";
import {
  parseTranscriptQuery,
  type TranscriptQuery,
  transcriptFilterSchema,
  transcriptSearch,
} from "@/lib/transcripts/transcript-query";
import type { BoundedCount, TranscriptPage } from "@/lib/transcripts/transcript-row";

type RowChoice = {
  readonly selection: PageSelection;
  /** Null when nothing is chosen. */
  readonly choice: TranscriptChoice | null;
  readonly count: BoundedCount;
};

const { sort, after, before } = parseTranscriptQuery({});
/** Which page it is and in what order makes no other filter. */
const firstPage = { sort, after, before };

type Kept = { readonly of: string; readonly state: RowSelection };

/**
 * The transcripts that are chosen in the list. The choice goes from page to page, but not to another filter: what one
 * does not see any more should not be changed with the rest.
 */
export function useRowChoice(query: TranscriptQuery, page: TranscriptPage): RowChoice {
  const filter = transcriptFilterSchema.strip().parse(query);
  const of = transcriptSearch({ ...filter, ...firstPage });
  const [kept, keep] = useState<Kept>({ of, state: noRows });
  const state = kept.of === of ? kept.state : noRows;
  const step = (next: SelectionStep) =>
    keep((now) => ({ of, state: stepSelection(now.of === of ? now.state : noRows, next) }));
  const selection = { state, step, page: page.rows.map(({ id }) => id) };
  if (state.kind === "all") {
    return {
      selection,
      choice: { kind: "filter", filter },
      count: page.total,
    };
  }
  const ids = [...state.ids];
  return {
    selection,
    choice: ids.length === 0 ? null : { kind: "ids", ids },
    count: { count: ids.length, isExact: true },
  };
}
