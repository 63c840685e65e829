import type { ChartColumn, ChartNumbers } from "@/lib/plots/chart";

/** A figure as charts show it. Reasons are words for people. */
export type ShownFigure = {
  /** What it rests on, such as transcripts; null where no count belongs to it. */
  readonly n: number | null;
} & (
  | { readonly value: number; readonly lower: number; readonly upper: number }
  /** No interval: with the reason, or null where none belongs to the figure. */
  | { readonly value: number; readonly reason: string | null }
  | { readonly value: null; readonly reason: string }
);

type Missing<Reason> = { readonly value: null; readonly reason: Reason };

type FigureParts<Reason> = {
  readonly figure: { readonly value: number } | Missing<Reason>;
  /** Left out where no interval belongs to the figure. */
  readonly interval?: { readonly lower: number; readonly upper: number } | Missing<Reason>;
  readonly n?: number;
  /** A reason in words. */
  readonly say: (reason: Reason | "no spread") => string;
};

/**
 * A statistic and its interval as charts show them.
 *
 * An interval without width counts as none: labels that all say the same make all resamples alike, and that is no certainty.
 */
export function shownFigure<Reason extends string>(parts: FigureParts<Reason>): ShownFigure {
  const { figure, interval, say } = parts;
  const n = parts.n ?? null;
  if (figure.value === null) return { n, value: null, reason: say(figure.reason) };
  const { value } = figure;
  if (interval === undefined) return { n, value, reason: null };
  if (!("lower" in interval)) return { n, value, reason: say(interval.reason) };
  if (interval.lower === interval.upper) return { n, value, reason: say("no spread") };
  return { n, value, lower: interval.lower, upper: interval.upper };
}

/** The interval of a figure, null where it has none. */
export function intervalOf(figure: ShownFigure): { readonly lower: number; readonly upper: number } | null {
  return "lower" in figure ? figure : null;
}

/** `0.71 [0.64, 0.77]`; `0.71 [–]` where an interval should be and is undetermined; `–` where the figure is. */
export function figureText(figure: ShownFigure, { coefficient }: ChartNumbers): string {
  if (figure.value === null) return "–";
  const value = coefficient(figure.value);
  if ("lower" in figure) return `${value} [${coefficient(figure.lower)}, ${coefficient(figure.upper)}]`;
  return figure.reason === null ? value : `${value} [–]`;
}

/** `Verdict: 0.71 [0.64, 0.77], n = 412.`, and why where something is undetermined. */
export function figureSentence(name: string, figure: ShownFigure, numbers: ChartNumbers): string {
  const said = `${name}: ${figureText(figure, numbers)}${figure.n === null ? "" : `, n = ${numbers.count(figure.n)}`}`;
  const reason = "reason" in figure ? figure.reason : null;
  return reason === null ? `${said}.` : `${said}. ${reason}`;
}

/** The columns of {@link figureCells}. */
export const figureColumns: readonly ChartColumn[] = [
  { key: "value", kind: "coefficient" },
  { key: "lower", kind: "coefficient" },
  { key: "upper", kind: "coefficient" },
  { key: "n", kind: "count" },
  { key: "reason", kind: "text" },
];

/** A figure as a row of data. */
export function figureCells(figure: ShownFigure): readonly (string | number | null)[] {
  const interval = intervalOf(figure);
  const reason = "reason" in figure ? figure.reason : null;
  return [figure.value, interval?.lower ?? null, interval?.upper ?? null, figure.n, reason];
}
