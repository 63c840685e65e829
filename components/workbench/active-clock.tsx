"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import type { ActiveTimer } from "@/components/workbench/use-active-time";
import { asMinutes } from "@/lib/tasks/spent-time";

/** Minutes and seconds of work on the task, earlier visits included. */
export function ActiveClock({ timer, earlierMs }: { readonly timer: ActiveTimer; readonly earlierMs: number }) {
  const text = useTranslations("annotate.bar");
  const [activeMs, setActiveMs] = useState(earlierMs);
  useEffect(() => {
    const ticking = setInterval(() => setActiveMs(earlierMs + timer.activeMs()), 1000);
    return () => clearInterval(ticking);
  }, [timer, earlierMs]);
  const time = asMinutes(activeMs);
  return (
    <span role="timer" title={text("activeHint")} className="hidden whitespace-nowrap text-dim lg:inline">
      {text("active", { time })}
    </span>
  );
}
