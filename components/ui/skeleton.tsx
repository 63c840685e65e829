import { cn } from "@/lib/cn";

/** A quiet block in the place of something that is on its way. */
export function Skeleton({ className }: { readonly className: string }) {
  return <div aria-hidden="true" data-skeleton className={cn("animate-pulse rounded-md bg-quiet", className)} />;
}

/** The shape of a page with a title and a table. */
export function TablePageSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="mx-auto w-full max-w-[1240px] px-4 py-5 sm:px-8">
      <Skeleton className="mb-6 h-7 w-48" />
      {["a", "b", "c", "d", "e", "f", "g", "h"].map((row) => (
        <Skeleton key={row} className="mb-2 h-8" />
      ))}
    </div>
  );
}
