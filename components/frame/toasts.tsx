"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { whenToastIsWanted } from "@/components/ui/toast";

const Drawn = lazy(async () => ({ default: (await import("@/components/frame/drawn-toasts")).DrawnToasts }));

/** Where toasts appear; nothing until there is one. */
export function Toasts() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    if (whenToastIsWanted(() => setWanted(true))) setWanted(true);
  }, []);
  if (!isWanted) return null;
  return (
    <Suspense fallback={null}>
      <Drawn />
    </Suspense>
  );
}
