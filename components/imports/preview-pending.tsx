"use client";

import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Skeleton } from "@/components/ui/skeleton";

type PreviewPendingProps = {
  /** Why there is no preview, in the server's words; "" when nobody answered, null while it is on its way. */
  readonly problem: string | null;
  readonly onTryAgain: () => void;
};

/** The place of a preview that is not there yet, or cannot be made. */
export function PreviewPending({ problem, onTryAgain }: PreviewPendingProps) {
  const text = useTranslations("imports.ready");
  const common = useTranslations("common");
  if (problem !== null) {
    return (
      <div className="flex flex-wrap items-center gap-3">
        <p role="alert" className="text-danger">
          {problem || text("unreachable")}
        </p>
        <Button onClick={onTryAgain}>{common("tryAgain")}</Button>
      </div>
    );
  }
  return (
    <div role="status" className="flex flex-col gap-4">
      <p className="text-dim">{text("looking")}</p>
      <Skeleton className="h-10" />
      <div className="grid gap-8 min-[1360px]:grid-cols-[440px_minmax(0,1fr)]">
        <div className="flex flex-col gap-3">
          {["a", "b", "c", "d", "e", "f"].map((row) => (
            <Skeleton key={row} className="h-9" />
          ))}
        </div>
        <Skeleton className="h-96" />
      </div>
    </div>
  );
}
