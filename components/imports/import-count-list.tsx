import { useFormatter, useTranslations } from "next-intl";
import type { ImportCounts } from "@/lib/transcripts/import-report";

const counts = ["read", "imported", "alreadyThere", "refused"] as const;

export function ImportCountList({ counts: values }: { readonly counts: ImportCounts }) {
  const text = useTranslations("imports");
  const format = useFormatter();
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-1">
      {counts.map((count) => (
        <div key={count} className="flex gap-2">
          <dt className="text-dim">{text(count)}</dt>
          <dd className="font-medium">{format.number(values[count])}</dd>
        </div>
      ))}
    </dl>
  );
}
