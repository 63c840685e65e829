import type { ReactNode } from "react";
import type { PercentScale } from "@/lib/plots/percent-scale";

type PlotFrameProps = {
  readonly scale: PercentScale;
  /** What the plot says, in words. */
  readonly label: string;
  readonly children?: ReactNode;
};

/** One row of a plot in a table's column: the axis' lines, zero the strongest, and what is drawn on them. */
export function PlotFrame({ scale, label, children }: PlotFrameProps) {
  return (
    <svg role="img" aria-label={label} width="100%" height="32" className="block min-w-36">
      {scale.ticks.map((tick) => (
        <line
          key={tick}
          x1={scale.at(tick)}
          x2={scale.at(tick)}
          y1="0"
          y2="32"
          stroke={tick === 0 ? "var(--line-strong)" : "var(--line)"}
        />
      ))}
      {children}
    </svg>
  );
}

type WhiskerProps = { readonly scale: PercentScale; readonly lower: number; readonly upper: number };

/** The line of an interval, with a stroke at either end. */
export function Whisker({ scale, lower, upper }: WhiskerProps) {
  return (
    <g stroke="var(--accent)" strokeWidth="1.5">
      <line x1={scale.at(lower)} x2={scale.at(upper)} y1="16" y2="16" />
      <line x1={scale.at(lower)} x2={scale.at(lower)} y1="12" y2="20" />
      <line x1={scale.at(upper)} x2={scale.at(upper)} y1="12" y2="20" />
    </g>
  );
}
