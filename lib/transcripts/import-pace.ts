import type { ImportSummary } from "@/lib/transcripts/import-report";

/** How fast something goes on and how long the rest takes at that rate. */
export type Pace = { readonly perSecond: number; readonly remainingMs: number };

type Progress = {
  /** How much was done since `elapsedMs` ago. */
  readonly done: number;
  /** How much is left. */
  readonly left: number;
  readonly elapsedMs: number;
};

/** The pace of anything that is counted; null while nothing has been done. */
export function paceOf({ done, left, elapsedMs }: Progress): Pace | null {
  if (done <= 0 || elapsedMs <= 0) return null;
  const perMs = done / elapsedMs;
  return { perSecond: perMs * 1000, remainingMs: Math.max(0, left) / perMs };
}

/** How far a running import is and how fast it goes. */
export type ImportPace = {
  /** From 0 to 1, by bytes. */
  readonly share: number;
  /** Of the run under way, without what earlier runs had read; null while it has read nothing. */
  readonly recordsPerSecond: number | null;
  readonly bytesPerSecond: number | null;
  readonly remainingMs: number | null;
};

type Running = Pick<ImportSummary, "read" | "readBefore" | "bytesRead" | "bytesTotal" | "startedAt">;

/** The pace of an import that runs. @param nowMs on the clock of the server, which wrote `startedAt` */
export function importPace({ read, readBefore, bytesRead, bytesTotal, startedAt }: Running, nowMs: number): ImportPace {
  const elapsedMs = startedAt === null ? 0 : nowMs - startedAt.getTime();
  const bytes = paceOf({ done: bytesRead, left: bytesTotal - bytesRead, elapsedMs });
  return {
    share: bytesTotal === 0 ? 0 : Math.min(1, bytesRead / bytesTotal),
    recordsPerSecond: paceOf({ done: read - readBefore, left: 0, elapsedMs })?.perSecond ?? null,
    bytesPerSecond: bytes?.perSecond ?? null,
    remainingMs: bytes?.remainingMs ?? null,
  };
}
