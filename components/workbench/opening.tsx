"use client";

import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The frame of the workbench, while what belongs in it is on its way. */
export function Opening() {
  const text = useTranslations("annotate.save");
  return (
    <div role="status" aria-label={text("opening")} className="h-dvh">
      <div className="h-11 border-b bg-panel" />
      <div className="grid h-[calc(100%-44px)] md:grid-cols-[44px_minmax(0,1fr)_300px] lg:grid-cols-[44px_minmax(0,1fr)_348px]">
        <div className="hidden border-r bg-panel md:block" />
        <div className="flex flex-col gap-3 p-7">
          <Skeleton className="h-14" />
          <Skeleton className="h-40 max-w-[640px]" />
          <Skeleton className="h-64 max-w-[640px]" />
        </div>
        <div className="hidden border-l bg-panel md:block" />
      </div>
    </div>
  );
}
