"use client";

import { useTranslations } from "next-intl";
import type { BoundedCount } from "@/lib/transcripts/transcript-row";

/** A count as it is shown beside a name: exact, or the bound with a plus. */
export function useCountText(): (count: BoundedCount) => string {
  const text = useTranslations("transcripts");
  return ({ count, isExact }) => text(isExact ? "countExact" : "countAtLeast", { count });
}
