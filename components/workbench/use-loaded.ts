"use client";

import { type ComponentType, useEffect, useState } from "react";

type Wanted<Props> = {
  readonly load: () => Promise<ComponentType<Props>>;
  readonly isWanted: boolean;
  /** Called when it cannot be had now, without a network say. It is tried again when it is next wanted. */
  readonly onFailed: () => void;
};

/** A component whose script comes when it is wanted; null until then. A script that does not come breaks nothing. */
export function useLoaded<Props>({ load, isWanted, onFailed }: Wanted<Props>): ComponentType<Props> | null {
  const [loaded, setLoaded] = useState<{ readonly Part: ComponentType<Props> } | null>(null);
  const isMissing = isWanted && loaded === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once each time it is wanted
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    load().then(
      (Part) => isCurrent && setLoaded({ Part }),
      () => isCurrent && onFailed(),
    );
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  return isWanted ? (loaded?.Part ?? null) : null;
}
