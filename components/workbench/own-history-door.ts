"use client";

import { failureOfStatus } from "@/components/workbench/journal-door";
import type { FailureReason } from "@/lib/annotations/journal";
import { type OwnHistoryPage, ownHistoryPageSchema, type SavedOperation } from "@/lib/annotations/own-history-page";

export type SavedOperations = { readonly isWhole: boolean; readonly operations: readonly SavedOperation[] };
export type FoundOperations =
  | ({ readonly kind: "found" } & SavedOperations)
  | { readonly kind: "failed"; readonly reason: FailureReason };

const answerLimitMs = 30_000;

/** All that the server has after a revision, page by page. Never throws: what went wrong is an outcome. */
export async function fetchOperations(url: string, after: number): Promise<FoundOperations> {
  const operations: SavedOperation[] = [];
  let [next, isWhole]: [number | null, boolean] = [after, true];
  try {
    while (next !== null) {
      const response: Response = await fetch(`${url}?after=${next}`, { signal: AbortSignal.timeout(answerLimitMs) });
      if (!response.ok) return { kind: "failed", reason: failureOfStatus(response.status) };
      const page: OwnHistoryPage | undefined = ownHistoryPageSchema.safeParse(await response.json()).data;
      if (!page) return { kind: "failed", reason: "server_error" };
      operations.push(...page.operations);
      ({ next, isWhole } = page);
    }
    return { kind: "found", isWhole, operations };
  } catch (thrown) {
    // An answer that is none of ours comes from something between us and the server.
    return { kind: "failed", reason: thrown instanceof SyntaxError ? "server_error" : "network" };
  }
}
