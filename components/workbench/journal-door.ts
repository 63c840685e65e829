"use client";

import type { Errand, FailureReason } from "@/lib/annotations/journal";
import type { OperationBatch } from "@/lib/annotations/operation";
import type { JournalEvent } from "@/lib/annotations/step-journal";

export type Outcome = Extract<JournalEvent, { kind: "answered" | "reloaded" | "failed" }>;

/** The way to the server's journal for one task. */
export type JournalDoor = {
  /** Does one errand. Never throws: what went wrong is an outcome. */
  readonly run: (errand: Errand, activeMs: number) => Promise<Outcome>;
  /** A last message from a page that goes away; nobody waits for its answer. */
  readonly farewell: (batch: OperationBatch) => void;
};

const answerLimitMs = 30_000;
/** Browsers refuse larger messages of pages that go away; the store has them all the same. */
const maxFarewellBytes = 60_000;

export function journalDoor(url: string): JournalDoor {
  return {
    run: async (errand, activeMs) => {
      try {
        return errand.kind === "reload" ? await reload(url) : await send(url, errand, activeMs);
      } catch (thrown) {
        // An answer that is none of ours comes from something between us and the server.
        return failed(thrown instanceof SyntaxError ? "server_error" : "network");
      }
    },
    farewell: (batch) => {
      const body = JSON.stringify(batch);
      if (new TextEncoder().encode(body).length > maxFarewellBytes) return;
      navigator.sendBeacon(url, new Blob([body], { type: "application/json" }));
    },
  };
}

async function send(
  url: string,
  { baseRevision, operations }: Extract<Errand, { kind: "send" }>,
  activeMs: number,
): Promise<Outcome> {
  const response = await fetch(url, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ baseRevision, operations, activeMs } satisfies OperationBatch),
    signal: AbortSignal.timeout(answerLimitMs),
  });
  if (!response.ok && response.status !== 409) return failed(failureOfStatus(response.status));
  const { parseAnswer } = await import("@/lib/annotations/journal-parsing");
  const answer = parseAnswer(await response.json());
  return answer ? { kind: "answered", answer } : failed("server_error");
}

async function reload(url: string): Promise<Outcome> {
  const response = await fetch(url, { cache: "no-store", signal: AbortSignal.timeout(answerLimitMs) });
  if (!response.ok) return failed(failureOfStatus(response.status));
  const { parseRevised } = await import("@/lib/annotations/journal-parsing");
  const server = parseRevised(await response.json());
  return server ? { kind: "reloaded", server } : failed("server_error");
}

/** What an answer that is no success says of the way to the server. */
export function failureOfStatus(status: number): FailureReason {
  if (status === 401) return "signed_out";
  return status === 403 || status === 404 || status === 410 ? "no_access" : "server_error";
}

function failed(reason: FailureReason): Outcome {
  return { kind: "failed", reason };
}
