import { X } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "next-intl";
import { LabelFilterForm } from "@/components/statistics/label-filter-form";
import { useLabelFilterWords } from "@/components/statistics/use-label-filter-words";
import { labelChips, withoutLabelChip } from "@/lib/agreement/label-chips";
import type { LabelChoices } from "@/lib/agreement/label-choices";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";

type LabelFilterBarProps = {
  /** The page's own address. */
  readonly address: string;
  readonly filter: LabelFilter;
  /** What else the address asks for; it stays when the filter changes. */
  readonly kept: Readonly<Record<string, string>>;
  readonly choices: LabelChoices;
};

/** Which labels the page rests on: chosen in a form that opens, shown as chips that each lead to the page without them. */
export function LabelFilterBar({ address, filter, kept, choices }: LabelFilterBarProps) {
  const text = useTranslations("statistics.filter");
  const { chipWords } = useLabelFilterWords(choices);
  const chips = labelChips(filter);
  const addressOf = (wanted: LabelFilter) => {
    const search = new URLSearchParams([...Object.entries(kept), ...labelFilterSearch(wanted)]);
    return search.size === 0 ? address : `${address}?${search}`;
  };
  return (
    <div className="mb-5 flex flex-wrap items-start gap-2">
      <details className="group relative">
        <summary className="inline-flex min-h-8 cursor-pointer list-none items-center rounded-md border border-line-strong bg-panel px-3 hover:bg-quiet [&::-webkit-details-marker]:hidden">
          {text("title")}
        </summary>
        <LabelFilterForm address={address} filter={filter} kept={kept} choices={choices} />
      </details>
      {chips.length > 0 ? (
        <ul aria-label={text("chips")} className="flex flex-wrap items-center gap-2">
          {chips.map((chip) => {
            const words = chipWords(chip);
            return (
              <li key={`${chip.key} ${chip.value}`} className="max-w-full">
                <Link
                  href={addressOf(withoutLabelChip(filter, chip))}
                  aria-label={text("drop", words)}
                  className="inline-flex min-h-8 max-w-full items-center gap-1.5 rounded-full border border-accent bg-accent-quiet px-3 text-sm sm:max-w-96"
                >
                  <span className="shrink-0 text-dim">{words.label}</span>
                  <bdi className="truncate">{words.value}</bdi>
                  <X aria-hidden="true" size={14} className="-mr-1 shrink-0 text-dim" />
                </Link>
              </li>
            );
          })}
        </ul>
      ) : (
        <p className="py-1.5 text-dim text-sm">{text("all")}</p>
      )}
    </div>
  );
}
