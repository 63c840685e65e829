"use client";

import { useEffect, useState } from "react";

/** What came of a promise; null for both until the first one is settled. */
type Settled<Value> = {
  readonly value: Value | null;
  readonly hasFailed: boolean;
  /** The value is that of the promise before: this one is on its way. */
  readonly isStale: boolean;
};

/**
 * What the server sends after the page, without the page waiting for it. React's own `use` would hold back a whole
 * change of page, its rows too, until the last of it has come.
 */
export function useSettled<Value>(promise: Promise<Value>): Settled<Value> {
  const [settled, setSettled] = useState<{ of: Promise<Value>; value: Value | null; hasFailed: boolean } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    const settle = (value: Value | null, hasFailed: boolean) => {
      if (isCurrent) setSettled({ of: promise, value, hasFailed });
    };
    promise.then(
      (value) => settle(value, false),
      () => settle(null, true),
    );
    return () => {
      isCurrent = false;
    };
  }, [promise]);
  return {
    value: settled?.value ?? null,
    hasFailed: settled?.hasFailed ?? false,
    isStale: settled?.of !== promise,
  };
}
