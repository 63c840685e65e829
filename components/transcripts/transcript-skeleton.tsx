import { Skeleton } from "@/components/ui/skeleton";

/** The shape of a transcript: its name, its facts, the prompt, and reasoning beside action. */
export function TranscriptSkeleton({ label }: { readonly label: string }) {
  return (
    <div role="status" aria-label={label} className="mx-auto w-full max-w-[1560px] px-4 py-5 sm:px-8">
      <Skeleton className="mb-2 h-4 w-24" />
      <Skeleton className="mb-4 h-7 w-72" />
      <Skeleton className="mb-6 h-4 max-w-[560px]" />
      <Skeleton className="mb-6 h-24 max-w-[624px]" />
      <div className="grid gap-9 min-[1100px]:grid-cols-[minmax(0,600px)_minmax(280px,1fr)]">
        <Skeleton className="h-96" />
        <Skeleton className="h-32" />
      </div>
    </div>
  );
}
