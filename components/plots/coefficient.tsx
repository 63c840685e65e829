import { useFormatter, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { IntervalText } from "@/components/plots/interval-text";
import { UndefinedValue } from "@/components/plots/undefined-value";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { Undetermined } from "@/lib/agreement/undetermined";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { ProportionInterval } from "@/lib/scores/proportion-interval";

type CoefficientProps = {
  readonly figure: { readonly value: number } | Undetermined;
  /** Left out where there is none to show. */
  readonly interval?: BootstrapInterval | ProportionInterval;
  /** Draws the figure alone as a link, say; what is undetermined stays as it is, with its reason to tell. */
  readonly wrap?: (figure: string) => ReactNode;
};

/** A figure with its interval, `0.71 [0.64, 0.77]`. What is undetermined is a dash with its reason. */
export function Coefficient({ figure, interval, wrap = (text) => text }: CoefficientProps) {
  const text = useTranslations("agreement.reason");
  const format = useFormatter();
  if (figure.value === null) return <UndefinedValue reason={text(figure.reason)} />;
  return (
    <span className="whitespace-nowrap">
      {wrap(format.number(figure.value, coefficientFormat))} {interval ? <IntervalText interval={interval} /> : null}
    </span>
  );
}
