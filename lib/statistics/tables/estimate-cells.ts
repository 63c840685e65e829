import type { Undetermined } from "@/lib/agreement/undetermined";
import type { Cell } from "@/lib/exports/csv-cells";

type Bounds = { readonly value: number; readonly lower: number; readonly upper: number } | Undetermined;

/** The columns of a figure with its interval: where either is empty, the reason is there. */
export function estimateColumns(name: string): string[] {
  return [name, `${name}Lower`, `${name}Upper`, `${name}Reason`];
}

/** The cells under {@link estimateColumns}. */
export function estimateCells(figure: { readonly value: number } | Undetermined, interval: Bounds): Cell[] {
  const reason = figure.value === null ? figure.reason : interval.value === null ? interval.reason : null;
  const bounds = interval.value === null ? [null, null] : [interval.lower, interval.upper];
  return [figure.value, ...bounds, reason];
}
