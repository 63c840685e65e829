import { useTranslations } from "next-intl";
import type { LabelChip } from "@/lib/agreement/label-chips";
import type { LabelChoices } from "@/lib/agreement/label-choices";
import { raterKinds } from "@/lib/raters/rater";
import { splitSchema } from "@/lib/transcripts/transcript";

/** What labels are filtered by, in words. */
export function useLabelFilterWords({ raters }: Pick<LabelChoices, "raters">) {
  const text = useTranslations("statistics.filter");
  const transcripts = useTranslations("transcripts");
  const valueWords = (key: LabelChip["key"], value: string | number): string => {
    if (key === "scheme") return text("version", { version: value });
    if (key === "guideline") return value === 0 ? text("noGuideline") : text("version", { version: value });
    if (value === "") return text("none");
    if (key === "rater" || key === "without")
      return raters.find(({ id }) => id === value)?.label ?? text("unknownRater");
    const kind = raterKinds.find((one) => one === value);
    if (key === "kind" && kind) return text(`kind.${kind}`);
    const split = splitSchema.safeParse(value).data;
    if (key === "split" && split) return transcripts(`split.${split}`);
    return String(value);
  };
  const chipWords = ({ key, value }: LabelChip) => ({ label: text(`name.${key}`), value: valueWords(key, value) });
  return { valueWords, chipWords };
}
