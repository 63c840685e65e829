"use client";

import { parseAsString, useQueryStates } from "nuqs";
import { useTransition } from "react";
import { orderText, parseTranscriptQuery, type TranscriptQuery } from "@/lib/transcripts/transcript-query";

const parameters = {
  model: parseAsString,
  condition: parseAsString,
  split: parseAsString,
  status: parseAsString,
  sort: parseAsString,
  after: parseAsString,
  before: parseAsString,
};

type TranscriptQueryState = {
  readonly query: TranscriptQuery;
  /** True while the server reads the page that was asked for. */
  readonly isPending: boolean;
  /** Changes filters or the order, and so begins at the first page. */
  readonly change: (change: Partial<Omit<TranscriptQuery, "after" | "before">>) => void;
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
    change: ({ sort, ...filters }) =>
      void setParameters({ ...filters, ...(sort ? { sort: orderText(sort) } : {}), ...firstPage }),
    goTo: (place) => void setParameters({ ...firstPage, ...place }),
  };
}
