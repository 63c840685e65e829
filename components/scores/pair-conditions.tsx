import { useTranslations } from "next-intl";
import type { PairReport } from "@/lib/statistics/pairs";

/** Two conditions, from the first to the second. */
export function PairConditions({ conditions }: Pick<PairReport, "conditions">) {
  const text = useTranslations("scores.pairs");
  const [first, second] = conditions.map((condition) => condition ?? text("noCondition"));
  return <bdi>{text("conditions", { first: first ?? "", second: second ?? "" })}</bdi>;
}
