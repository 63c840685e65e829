import { z } from "zod";

const share = z.number().min(0).max(1);

/** How a computation stands, without its report: what those who wait for it are told. */
export const computationStateSchema = z.discriminatedUnion("state", [
  /** `progress` is the share done; `elapsedMs` is since it began. */
  z.object({ state: z.literal("computing"), progress: share, elapsedMs: z.number() }),
  z.object({ state: z.literal("ready") }),
  /** Somebody stopped it; it stays so until it is started again. */
  z.object({ state: z.literal("stopped") }),
  /** It failed and was logged under this id; it stays so until it is started again, or the labels change. */
  z.object({ state: z.literal("failed"), failureId: z.string() }),
]);
export type ComputationState = Readonly<z.infer<typeof computationStateSchema>>;

/** The same with the report once there is one. */
export type StatisticState<Report> =
  | Exclude<ComputationState, { readonly state: "ready" }>
  | { readonly state: "ready"; readonly report: Report };

/** Below these a guess at the time left says nothing. */
const leastProgress = 0.02;
const leastElapsedMs = 1500;

/**
 * The time left if it goes on as it did, in milliseconds.
 *
 * @returns Null where too little is done to tell.
 */
export function remainingMs({ progress, elapsedMs }: { readonly progress: number; readonly elapsedMs: number }) {
  if (progress < leastProgress || elapsedMs < leastElapsedMs) return null;
  return ((1 - progress) / progress) * elapsedMs;
}
