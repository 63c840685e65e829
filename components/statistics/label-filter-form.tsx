import Link from "next/link";
import { useTranslations } from "next-intl";
import { useLabelFilterWords } from "@/components/statistics/use-label-filter-words";
import { Button } from "@/components/ui/button";
import { Field, Input } from "@/components/ui/field";
import type { LabelChoices } from "@/lib/agreement/label-choices";
import type { LabelFilter } from "@/lib/agreement/label-filter";

type LabelFilterFormProps = {
  readonly address: string;
  readonly filter: LabelFilter;
  readonly kept: Readonly<Record<string, string>>;
  readonly choices: LabelChoices;
};

type Group = { readonly key: Exclude<keyof LabelFilter, "from" | "to">; readonly values: readonly (string | number)[] };

/** Sends what is chosen as the page's address: it works before any script has come. */
export function LabelFilterForm({ address, filter, kept, choices }: LabelFilterFormProps) {
  const text = useTranslations("statistics.filter");
  const { valueWords } = useLabelFilterWords(choices);
  const raterIds = choices.raters.map(({ id }) => id);
  const groups: readonly Group[] = [
    { key: "model", values: choices.models },
    { key: "condition", values: choices.conditions },
    { key: "split", values: choices.splits },
    { key: "kind", values: choices.kinds },
    { key: "rater", values: raterIds },
    { key: "without", values: raterIds },
    { key: "scheme", values: choices.schemes },
    { key: "guideline", values: choices.guidelines },
  ];
  return (
    <form
      method="get"
      action={address}
      aria-label={text("title")}
      className="absolute left-0 z-40 mt-1 grid max-h-[70vh] w-[min(760px,calc(100vw-2rem))] gap-x-6 gap-y-4 overflow-y-auto rounded-lg border border-line-strong bg-panel p-4 shadow-raised sm:grid-cols-2 lg:grid-cols-3"
    >
      {Object.entries(kept).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {groups.map(({ key, values }) =>
        // What all labels have alike is no choice.
        values.length < 2 && filter[key].length === 0 ? null : (
          <fieldset key={key} className="min-w-0">
            <legend className="mb-1 font-medium text-sm">{text(`name.${key}`)}</legend>
            <div className="max-h-44 overflow-y-auto">
              {[...new Set([...values, ...filter[key]])].map((value) => (
                <label key={value} className="flex min-h-6 items-center gap-2 text-sm">
                  <input
                    type="checkbox"
                    name={key}
                    value={value}
                    defaultChecked={filter[key].some((chosen) => chosen === value)}
                  />
                  <bdi className="truncate">{valueWords(key, value)}</bdi>
                </label>
              ))}
            </div>
          </fieldset>
        ),
      )}
      <Field label={text("name.from")}>
        {(control) => <Input {...control} type="date" name="from" defaultValue={filter.from ?? undefined} />}
      </Field>
      <Field label={text("name.to")}>
        {(control) => <Input {...control} type="date" name="to" defaultValue={filter.to ?? undefined} />}
      </Field>
      <div className="flex gap-2 sm:col-span-full">
        <Button look="main" type="submit">
          {text("apply")}
        </Button>
        <Button look="quiet" asChild>
          <Link href={address + (Object.keys(kept).length > 0 ? `?${new URLSearchParams(kept)}` : "")}>
            {text("clear")}
          </Link>
        </Button>
      </div>
    </form>
  );
}
