"use client";

import { parseAsNativeArrayOf, parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import {
  metadataConditionText,
  orderText,
  parseTranscriptQuery,
  type TranscriptQuery,
} from "@/lib/transcripts/transcript-query";

const parameters = {
  q: parseAsString,
  model: parseAsString,
  condition: parseAsString,
  split: parseAsString,
  status: parseAsString,
  correctness: parseAsString,
  import: parseAsString,
  pair: parseAsString,
  archived: parseAsString,
  metadata: parseAsNativeArrayOf(parseAsString),
  sort: parseAsString,
  after: parseAsString,
  before: parseAsString,
};

/** What of a query can be asked for; the page follows from it. */
export type QueryChange = Partial<Omit<TranscriptQuery, "after" | "before">>;

/** Whether a change is a step that the browser's back button takes back, or goes into the step before. */
export type ChangeOptions = { readonly history: "push" | "replace" };

export type TranscriptQueryState = {
  readonly query: TranscriptQuery;
  /** True while the server reads the page that was asked for. */
  readonly isPending: boolean;
  /** Changes filters or the order, and so begins at the first page. */
  readonly change: (change: QueryChange, options?: ChangeOptions) => void;
  readonly goTo: (place: Partial<Pick<TranscriptQuery, "after" | "before">>) => void;
};

/** The query in the page's address, and the ways to change it. Each change is a step in the browser's history. */
export function useTranscriptQuery(): TranscriptQueryState {
  const [isPending, startTransition] = useTransition();
  const [parametersNow, setParameters] = useQueryStates(parameters, {
    shallow: false,
    history: "push",
    startTransition,
  });
  const firstPage = { after: null, before: null };
  return {
    query: parseTranscriptQuery(parametersNow),
    isPending,
    change: ({ sort, metadata, ...filters }, options) =>
      void setParameters(
        {
          ...filters,
          ...(metadata ? { metadata: metadata.map(metadataConditionText) } : {}),
          ...(sort ? { sort: orderText(sort) } : {}),
          ...firstPage,
        },
        options,
      ),
    goTo: (place) => void setParameters({ ...firstPage, ...place }),
  };
}
