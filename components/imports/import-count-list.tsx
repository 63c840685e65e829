import { useFormatter, useTranslations } from "next-intl";
import { cn } from "@/lib/cn";
import type { ImportCounts } from "@/lib/transcripts/import-report";

const counts = ["read", "imported", "alreadyThere", "refused"] as const;

/** What became of the records: all that were read, and the three that make up the sum. */
export function ImportCountList({ counts: values }: { readonly counts: ImportCounts }) {
  const text = useTranslations("imports.counts");
  const format = useFormatter();
  return (
    <dl className="grid max-w-[720px] grid-cols-2 rounded-lg border bg-panel sm:grid-cols-4">
      {counts.map((count) => (
        <div
          key={count}
          className="border-line px-4 py-3 odd:border-r max-sm:[&:nth-child(-n+2)]:border-b sm:[&:not(:last-child)]:border-r"
        >
          <dt className="text-faint text-sm">{text(count)}</dt>
          <dd className={cn("font-medium text-lg", count === "refused" && values.refused > 0 && "text-danger")}>
            {format.number(values[count])}
          </dd>
        </div>
      ))}
    </dl>
  );
}
