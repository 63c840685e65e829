import { useFormatter, useTranslations } from "next-intl";
import { PlotFrame, Whisker } from "@/components/plots/plot-frame";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { Undetermined } from "@/lib/agreement/undetermined";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { PercentScale } from "@/lib/plots/percent-scale";

type IntervalPlotProps = {
  readonly scale: PercentScale;
  /** What is drawn, such as the name of a question. */
  readonly name: string;
  readonly figure: { readonly value: number } | Undetermined;
  readonly interval: BootstrapInterval;
};

/** One row of a forest plot: a figure as a point on the line of its interval. */
export function IntervalPlot({ scale, name, figure, interval }: IntervalPlotProps) {
  const text = useTranslations("agreement.plot");
  const format = useFormatter();
  const number = (value: number) => format.number(value, coefficientFormat);
  if (figure.value === null) return <PlotFrame scale={scale} label={text("undefined", { name })} />;
  const value = number(figure.value);
  const label =
    interval.value === null
      ? text("value", { name, value })
      : text("interval", { name, value, lower: number(interval.lower), upper: number(interval.upper) });
  return (
    <PlotFrame scale={scale} label={label}>
      {interval.value === null ? null : <Whisker scale={scale} lower={interval.lower} upper={interval.upper} />}
      <circle cx={scale.at(figure.value)} cy="16" r="4.5" fill="var(--accent)" />
    </PlotFrame>
  );
}
