import { useTranslations } from "next-intl";
import { DifferingWords } from "@/components/schemes/differing-words";

type FieldDifferenceProps = { readonly label: string; readonly before: string; readonly after: string };

/** What a field said and says now, side by side. */
export function FieldDifference({ label, before, after }: FieldDifferenceProps) {
  const text = useTranslations("scheme.changes");
  const said = { before, after } as const;
  return (
    <dl className="grid gap-x-4 gap-y-0.5 text-sm sm:grid-cols-[110px_1fr_1fr]">
      <dt className="text-dim">{label}</dt>
      {(["before", "after"] as const).map((which) => (
        <dd key={which} className="min-w-0 whitespace-pre-wrap break-words">
          <span className="mr-1.5 text-faint text-xs sm:sr-only">{text(which)}</span>
          {said[which] === "" ? (
            <span className="text-faint">{text("nothing")}</span>
          ) : (
            <DifferingWords before={before} after={after} shows={which} />
          )}
        </dd>
      ))}
    </dl>
  );
}
