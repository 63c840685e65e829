"use client";

import { useEffect, useState } from "react";

/** Whether something has lasted longer than a while: what is over at once needs no progress. */
export function useIsLate(isGoing: boolean, afterMs: number): boolean {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isGoing) return;
    const timer = setTimeout(() => setLate(true), afterMs);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isGoing, afterMs]);
  return isLate;
}
