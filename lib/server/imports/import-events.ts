import "server-only";
import { failureOf } from "@/lib/server/failure";
import { type ImportRequest, importTranscripts } from "@/lib/server/imports/import-transcripts";
import type { ImportEvent } from "@/lib/transcripts/import-events";
import type { ImportProgress } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

type Work = Omit<ImportRequest, "onProgress" | "signal"> & {
  readonly requestId: string;
  /** Aborted when whoever asked has gone; the import stops then. */
  readonly signal: AbortSignal;
};

type State = { progress: ImportProgress | null; isOver: boolean; tell: () => void };

/**
 * Imports, and says how it goes: the latest progress whenever it is asked, then the report or the failure. Leaving the
 * loop stops the import.
 *
 * @throws AppError as `importTranscripts` does, before the first event
 */
export async function* importEvents(
  viewer: Viewer,
  { requestId, signal, ...request }: Work,
): AsyncGenerator<ImportEvent> {
  const state: State = { progress: null, isOver: false, tell: () => {} };
  const departure = new AbortController();
  const onProgress = (progress: ImportProgress) => {
    state.progress = progress;
    state.tell();
  };
  const stop = AbortSignal.any([signal, departure.signal]);
  const outcome = importTranscripts(viewer, { ...request, onProgress, signal: stop });
  const end = () => {
    state.isOver = true;
    state.tell();
  };
  outcome.then(end, end);
  let hasBegun = false;
  try {
    while (!state.isOver) {
      await news(state);
      if (state.progress === null) continue;
      const { progress } = state;
      state.progress = null;
      hasBegun = true;
      yield { type: "progress", ...progress };
    }
    yield { type: "report", ...(await outcome) };
  } catch (error) {
    if (!hasBegun) throw error;
    if (stop.aborted) return;
    const { message, requestId: loggedAs } = failureOf(error, requestId);
    yield { type: "failure", message, requestId: loggedAs };
  } finally {
    departure.abort();
  }
}

function news(state: State): Promise<void> {
  return new Promise((resolve) => {
    state.tell = resolve;
    if (state.isOver || state.progress !== null) resolve();
  });
}
