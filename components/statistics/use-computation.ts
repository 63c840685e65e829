"use client";

import { useRouter } from "next/navigation";
import { useCallback, useEffect, useState } from "react";
import { askComputation, type ComputationAnswer } from "@/components/statistics/computation-door";
import { refreshSoon } from "@/components/statistics/refresh-soon";
import type { ComputationState } from "@/lib/statistics/statistic-state";

type Followed = {
  readonly now: ComputationState;
  /** Whether the last question was not answered; the next may be. */
  readonly isUnreachable: boolean;
};

const firstMs = 200;
const slowestMs = 1000;
const growth = 1.4;

/**
 * Follows a computation, asking ever more slowly, once a second in the end and not at all while the page cannot be seen.
 * Once it is ready, or nothing is to be had here any more, the page is read again.
 */
export function useComputation(address: string, begun: ComputationState) {
  const router = useRouter();
  const [{ now, isUnreachable }, setFollowed] = useState<Followed>({ now: begun, isUnreachable: false });
  const hear = useCallback(
    (answer: ComputationAnswer) => {
      if (answer.kind === "unreachable") setFollowed((before) => ({ ...before, isUnreachable: true }));
      if (answer.kind === "answered") setFollowed({ now: answer.state, isUnreachable: false });
      const isOver = answer.kind === "refused" || (answer.kind === "answered" && answer.state.state === "ready");
      if (isOver) refreshSoon(router.refresh);
    },
    [router],
  );
  // The page was read again, and it still goes on or goes on anew.
  useEffect(() => setFollowed({ now: begun, isUnreachable: false }), [begun]);
  const isComputing = now.state === "computing";
  useEffect(() => (isComputing ? follow(address, hear) : undefined), [address, hear, isComputing]);
  const send = async (method: "DELETE" | "POST") => hear(await askComputation(address, method));
  return { now, isUnreachable, stop: () => send("DELETE"), restart: () => send("POST") };
}

/** Asks until it computes no more, or the function it returns is called. */
function follow(address: string, hear: (answer: ComputationAnswer) => void): () => void {
  let isOver = false;
  let waitMs = firstMs;
  let timer: ReturnType<typeof setTimeout>;
  const look = async () => {
    if (document.visibilityState === "visible") {
      const answer = await askComputation(address, "GET");
      if (isOver) return;
      hear(answer);
      if (answer.kind === "refused" || (answer.kind === "answered" && answer.state.state !== "computing")) return;
    }
    waitMs = Math.min(slowestMs, waitMs * growth);
    timer = setTimeout(look, waitMs);
  };
  timer = setTimeout(look, waitMs);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
