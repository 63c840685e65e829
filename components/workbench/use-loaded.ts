"use client";

import { type ComponentType, useEffect, useReducer } from "react";

/** A component whose script comes later than what shows it. */
export type LaterPart<Props> = {
  /** Brings the script; once it is there, nothing more. */
  readonly load: () => Promise<void>;
  /** The component; null until its script is there. */
  readonly part: () => ComponentType<Props> | null;
};

export function laterPart<Props>(load: () => Promise<ComponentType<Props>>): LaterPart<Props> {
  let arrived: ComponentType<Props> | null = null;
  return {
    load: async () => {
      arrived ??= await load();
    },
    part: () => arrived,
  };
}

type Wanted<Props> = {
  readonly from: LaterPart<Props>;
  readonly isWanted: boolean;
  /** Called when it cannot be had now, without a network say. It is tried again when it is next wanted. */
  readonly onFailed?: () => void;
};

/** A component whose script comes when it is wanted; null until then. A script that does not come breaks nothing. */
export function useLoaded<Props>({ from, isWanted, onFailed }: Wanted<Props>): ComponentType<Props> | null {
  const [, drawAgain] = useReducer((times: number) => times + 1, 0);
  const isMissing = isWanted && from.part() === null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: tried once each time it is wanted
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    from.load().then(
      () => isCurrent && drawAgain(),
      () => isCurrent && onFailed?.(),
    );
    return () => {
      isCurrent = false;
    };
  }, [isMissing]);
  return isWanted ? from.part() : null;
}
