import { useFormatter, useTranslations } from "next-intl";
import { UndefinedValue } from "@/components/plots/undefined-value";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { ProportionInterval } from "@/lib/scores/proportion-interval";

/**
 * An interval in brackets, `[0.64, 0.77]`; a dash with its reason where there is none. One without width counts as none:
 * labels that all say the same make all resamples alike, and that is no certainty.
 */
export function IntervalText({ interval }: { readonly interval: BootstrapInterval | ProportionInterval }) {
  const text = useTranslations("agreement.reason");
  const format = useFormatter();
  if (interval.value === null) return <UndefinedValue reason={text(interval.reason)} />;
  if (interval.lower === interval.upper) return <UndefinedValue reason={text("no spread")} />;
  const [lower, upper] = [interval.lower, interval.upper].map((end) => format.number(end, coefficientFormat));
  return (
    <small className="text-faint text-xs">
      [{lower}, {upper}]
    </small>
  );
}
