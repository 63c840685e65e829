import { useFormatter } from "next-intl";
import type { PercentScale } from "@/lib/plots/percent-scale";

/** The numbers along a plot's axis, for the head of its column. */
export function PlotAxis({ scale }: { readonly scale: PercentScale }) {
  const format = useFormatter();
  return (
    <svg aria-hidden="true" width="100%" height="14" className="block min-w-36 text-xs" fill="currentColor">
      {scale.numbered.map((tick) => (
        <text key={tick} x={scale.at(tick)} y="11" textAnchor="middle">
          {format.number(tick)}
        </text>
      ))}
    </svg>
  );
}
