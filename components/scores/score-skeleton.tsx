import { useTranslations } from "next-intl";
import { Skeleton } from "@/components/ui/skeleton";

/** The shape of the score table while its figures are computed. */
export function ScoreSkeleton() {
  const text = useTranslations("scores");
  return (
    <div role="status">
      <p className="mb-4 text-dim">{text("computing")}</p>
      {[1, 2, 3, 4].map((row) => (
        <div key={row} className="flex h-10 items-center gap-6 border-b">
          <Skeleton className="h-4 w-32" />
          <Skeleton className="h-4 flex-1" />
          <Skeleton className="hidden h-4 w-28 sm:block" />
          <Skeleton className="hidden h-4 w-28 sm:block" />
          <Skeleton className="hidden h-4 w-12 md:block" />
        </div>
      ))}
    </div>
  );
}
