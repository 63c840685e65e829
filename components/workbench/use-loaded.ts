"use client";

import { type ComponentType, useEffect, useSyncExternalStore } from "react";

/** A component whose script comes later than what shows it. */
export type LaterPart<Props> = {
  /** Brings the script; once it is there, nothing more. */
  readonly load: () => Promise<void>;
  /** The component; null until its script is there. */
  readonly part: () => ComponentType<Props> | null;
  /** Tells when it is there, until what is returned is called. */
  readonly subscribe: (tell: () => void) => () => void;
};

export function laterPart<Props>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let arrived: ComponentType<Props> | null = null;
  const listeners = new Set<() => void>();
  return {
    load: async () => {
      if (arrived) return;
      arrived = await load();
      for (const tell of listeners) tell();
    },
    part: () => arrived,
    subscribe: (tell) => {
      listeners.add(tell);
      return () => listeners.delete(tell);
    },
  };
}

/** A component once its script is there; whatever shows it does not ask for it. */
export function useArrived<Props>(from: LaterPart<Props>): ComponentType<Props> | null {
  return useSyncExternalStore(from.subscribe, from.part, () => null);
}

type Wanted<Props> = {
  readonly from: LaterPart<Props>;
  readonly isWanted: boolean;
  /** Called when it cannot be had now, without a network say. It is tried again when it is next wanted. */
  readonly onFailed?: () => void;
};

/** A component whose script comes when it is wanted; null until then. A script that does not come breaks nothing. */
export function useLoaded<Props>({ from, isWanted, onFailed }: Wanted<Props>): ComponentType<Props> | null {
  const Part = useArrived(from);
  const isMissing = isWanted && Part === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once each time it is wanted
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    from.load().catch(() => isCurrent && onFailed?.());
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  return isWanted ? Part : null;
}
