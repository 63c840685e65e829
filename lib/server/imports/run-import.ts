import "server-only";
import { AppError } from "@/lib/errors";
import type { HeldImport } from "@/lib/server/data/import-connection";
import { endRun, type RunEnd, reportRun } from "@/lib/server/data/import-runs";
import type { ImportTarget } from "@/lib/server/data/import-write";
import { afterImport } from "@/lib/server/imports/after-import";
import type { ImportFile } from "@/lib/server/imports/import-file";
import type { PreparedImport, RunProgress } from "@/lib/server/imports/import-kind";
import { wordsOf } from "@/lib/server/messages";

export type Run = {
  readonly held: HeldImport;
  readonly target: ImportTarget;
  readonly prepared: PreparedImport;
  readonly files: readonly ImportFile[];
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: RunProgress) => void) | undefined;
};

/** How a run ended; of one that did not finish, with what stopped it. */
export type Ended =
  | { readonly state: "finished"; readonly error: null }
  | { readonly state: "cancelled" | "failed"; readonly error: unknown };

const reportEveryMs = 1000;

/**
 * Runs an import that has begun, to its end. How far it is goes into its row every second, for whoever looks from
 * anywhere; from there comes the word to stop.
 */
export async function runImport({ held, target, prepared, files, signal, onProgress }: Run): Promise<Ended> {
  const cancellation = new AbortController();
  const stop = AbortSignal.any([cancellation.signal, ...(signal ? [signal] : [])]);
  let progress: RunProgress = { counts: target.before, file: files[0]?.name ?? "", bytesRead: 0 };
  const tell = (next: RunProgress) => {
    progress = next;
    onProgress?.(next);
  };
  tell(progress);
  const reports = repeat(async () => {
    const { isCancelled } = await reportRun(target, progress.bytesRead);
    if (isCancelled) cancellation.abort();
  });
  const ended = await outcomeOf(prepared.run({ client: held.client, target, signal: stop, onProgress: tell }), stop);
  await reports.stop();
  const bytesRead = ended.state === "finished" ? totalOf(files) : progress.bytesRead;
  // Where the database is what failed this fails too: the import shows as interrupted, and the first error is told.
  await endRun(target, toRunEnd(ended), bytesRead).catch((error) => {
    if (ended.state === "finished") throw error;
  });
  afterImport();
  return ended;
}

async function outcomeOf(run: Promise<void>, stop: AbortSignal): Promise<Ended> {
  try {
    await run;
    return { state: "finished", error: null };
  } catch (error) {
    return { state: stop.aborted ? "cancelled" : "failed", error };
  }
}

function toRunEnd({ state, error }: Ended): RunEnd {
  if (state !== "failed") return { state };
  return { state, failure: error instanceof AppError ? wordsOf(error) : "Stopped by an unexpected error" };
}

function totalOf(files: readonly ImportFile[]): number {
  return files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
}

/** Does something every second, unless the last time is not over. */
function repeat(work: () => Promise<void>): { readonly stop: () => Promise<void> } {
  let underWay = Promise.resolve();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  const wait = () => {
    timer = setTimeout(() => {
      // The run itself finds out when the database is away.
      underWay = work()
        .catch(() => {})
        .then(() => (isOver ? undefined : wait()));
    }, reportEveryMs);
  };
  wait();
  return {
    stop: async () => {
      isOver = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
