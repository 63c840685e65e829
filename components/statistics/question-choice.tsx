import { useTranslations } from "next-intl";
import { useId } from "react";
import { Button } from "@/components/ui/button";
import { Select } from "@/components/ui/field";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import type { Scheme } from "@/lib/scheme/scheme";

type QuestionChoiceProps = {
  /** The page's own address. */
  readonly address: string;
  readonly filter: LabelFilter;
  readonly scheme: Scheme;
  /** The key of the question that is shown. */
  readonly chosen: string | null;
};

/** Which question of the scheme the page is about; the choice stands in the address. */
export function QuestionChoice({ address, filter, scheme, chosen }: QuestionChoiceProps) {
  const text = useTranslations("agreement.raters");
  const id = useId();
  return (
    <form method="get" action={address} className="mb-5 flex flex-wrap items-center gap-2">
      {[...labelFilterSearch(filter)].map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className="text-dim">
        {text("question")}
      </label>
      <Select id={id} name="about" key={chosen} defaultValue={chosen ?? undefined} className="max-w-[60vw]">
        {scheme.elements.map(({ key, label }) => (
          <option key={key} value={key}>
            {label}
          </option>
        ))}
      </Select>
      <Button type="submit">{text("show")}</Button>
    </form>
  );
}
