"use client";

import { useCallback, useEffect, useState } from "react";
import type { GuidelineAnswer } from "@/lib/guideline/guideline-answer";
import { paths } from "@/lib/paths";

export type FoundGuideline =
  | { readonly kind: "loading" }
  | { readonly kind: "none" }
  | { readonly kind: "unreachable" }
  | ({ readonly kind: "found" } & GuidelineAnswer);

const answerLimitMs = 20_000;

/** Address → version. A version never changes, so what has come once is there without a network too. */
const known = new Map<string, GuidelineAnswer>();

type Wanted = {
  readonly project: string;
  /** The version to read; null for the newest. */
  readonly version: number | null;
};

/** A version of the project's guideline, and a way to ask for it again. */
export function useGuideline({ project, version }: Wanted): readonly [FoundGuideline, () => void] {
  const url = paths.api.guideline(project, version ?? undefined);
  const [found, setFound] = useState<FoundGuideline>(() => knownAt(url) ?? { kind: "loading" });
  const [asked, setAsked] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again each time
  useEffect(() => {
    const there = knownAt(url);
    setFound(there ?? { kind: "loading" });
    if (there) return;
    let isCurrent = true;
    void fetchGuideline(url).then((answer) => {
      if (answer.kind === "found" && version !== null) known.set(url, answer);
      if (isCurrent) setFound(answer);
    });
    return () => {
      isCurrent = false;
    };
  }, [url, version, asked]);
  return [found, useCallback(() => setAsked((times) => times + 1), [])];
}

function knownAt(url: string): FoundGuideline | null {
  const answer = known.get(url);
  return answer ? { ...answer, kind: "found" } : null;
}

/** Never throws: what went wrong is an outcome. */
async function fetchGuideline(url: string): Promise<FoundGuideline> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(answerLimitMs) });
    if (response.status === 404) return { kind: "none" };
    if (!response.ok) return { kind: "unreachable" };
    const { parseGuidelineAnswer } = await import("@/lib/guideline/guideline-answer");
    const answer = parseGuidelineAnswer(await response.json());
    return answer ? { kind: "found", ...answer } : { kind: "unreachable" };
  } catch {
    // No network, or an answer by something between us and the server.
    return { kind: "unreachable" };
  }
}
