import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the agreement page's tables while their figures are computed. */
export function AgreementSkeleton() {
  const text = useTranslations("agreement");
  return (
    <div role="status">
      <p className="mb-4 text-dim">{text("computing")}</p>
      {[10, 8].map((rows) => (
        <div key={rows} className="mb-8">
          <Skeleton className="mb-3 h-5 w-72 max-w-full" />
          {Array.from({ length: rows }, (_, row) => row).map((row) => (
            <div key={row} className="flex h-9 items-center gap-6 border-b">
              <Skeleton className="h-4 w-40" />
              <Skeleton className="h-4 w-28" />
              <Skeleton className="hidden h-4 flex-1 sm:block" />
              <Skeleton className="hidden h-4 w-28 sm:block" />
              <Skeleton className="hidden h-4 w-14 md:block" />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}
