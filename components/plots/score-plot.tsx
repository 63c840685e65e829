import { useFormatter, useTranslations } from "next-intl";
import { PlotFrame, Whisker } from "@/components/plots/plot-frame";
import { coefficientFormat } from "@/lib/plots/coefficient-format";
import type { PercentScale } from "@/lib/plots/percent-scale";
import type { Score } from "@/lib/scores/model-scores";

type ScorePlotProps = {
  readonly scale: PercentScale;
  /** The model's name. */
  readonly name: string;
  readonly strict: Score;
  readonly lenient: Score;
  readonly isTooFew: boolean;
};

/** A bar from the strict to the lenient score, and a line from where the one's interval begins to where the other's ends. */
export function ScorePlot({ scale, name, strict, lenient, isTooFew }: ScorePlotProps) {
  const text = useTranslations("scores.plot");
  const format = useFormatter();
  const number = (value: number) => format.number(value, coefficientFormat);
  if (strict.value === null || lenient.value === null) {
    return <PlotFrame scale={scale} label={text("undefined", { name })} />;
  }
  const [strictly, leniently] = [strict.interval, lenient.interval];
  const values = { name, strict: number(strict.value), lenient: number(lenient.value) };
  const bar = <Bar scale={scale} from={strict.value} to={lenient.value} isLight={isTooFew} />;
  if (strictly.value === null || leniently.value === null) {
    return (
      <PlotFrame scale={scale} label={text("value", values)}>
        {bar}
      </PlotFrame>
    );
  }
  const label = text("interval", {
    ...values,
    ...{ strictLower: number(strictly.lower), strictUpper: number(strictly.upper) },
    ...{ lenientLower: number(leniently.lower), lenientUpper: number(leniently.upper) },
  });
  return (
    <PlotFrame scale={scale} label={label}>
      {bar}
      <Whisker scale={scale} lower={strictly.lower} upper={leniently.upper} />
    </PlotFrame>
  );
}

type BarProps = {
  readonly scale: PercentScale;
  readonly from: number;
  readonly to: number;
  readonly isLight: boolean;
};

/** Its beginning is a line of its own, to be seen also where both readings give the same score. */
function Bar({ scale, from, to, isLight }: BarProps) {
  return (
    <>
      <rect
        x={scale.at(from)}
        y="10"
        width={scale.between(from, to)}
        height="12"
        rx="2"
        fill="var(--accent)"
        fillOpacity={isLight ? 0.3 : 0.85}
      />
      <line x1={scale.at(from)} x2={scale.at(from)} y1="10" y2="22" stroke="var(--accent)" strokeWidth="3" />
    </>
  );
}
