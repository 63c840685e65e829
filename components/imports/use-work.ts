"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
import type { Result } from "@/lib/result";

/** Runs one action at a time and keeps what was wrong with the last one in words. */
export function useWork() {
  const text = useTranslations("imports");
  const [isPending, startTransition] = useTransition();
  const [problem, setProblem] = useState<string | null>(null);
  const run = <Value>(work: () => Promise<Result<Value>>, onDone: (value: Value) => void) =>
    startTransition(async () => {
      // Nobody answers when the network is away.
      const result = await work().catch(() => null);
      if (result === null) setProblem(text("new.unreachable"));
      else if (result.ok) {
        setProblem(null);
        onDone(result.value);
      } else setProblem(result.failure.message);
    });
  return { isPending, problem, run };
}
