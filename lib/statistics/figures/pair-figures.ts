import { forestPlot } from "@/lib/plots/forest-plot";
import type { ForestRow, ForestSpec } from "@/lib/plots/forest-spec";
import { type ShownFigure, shownFigure } from "@/lib/plots/shown-figure";
import type { ClusteredShare } from "@/lib/scores/clustered-share";
import type { PairReport, PairsReport } from "@/lib/statistics/pairs";
import type { FigureContext, FigureWords, ReportFigure } from "@/lib/statistics/report-figure";

/** How often each model is judged alike, and answers alike, under two conditions. */
export const pairConsistencyFigure: ReportFigure<PairsReport> = ({ rows }, context) => {
  const { words, locale } = context;
  return forestPlot({
    title: words("scores.pairs.consistency"),
    reading: words("scores.pairs.consistencyReading"),
    locale,
    rowName: words("scores.model"),
    axis: { name: words("scores.pairs.shareOfPairs"), from: 0, to: 1 },
    series: [words("scores.pairs.sameVerdict"), words("scores.pairs.sameAnswer")],
    groups: groupRows(rows, context, ({ sameVerdict, changed }) => [
      shownShare(sameVerdict, words),
      complement(shownShare(changed, words)),
    ]),
  });
};

/** How often each model follows a cue and, where it does, says so. */
export const cueFigure: ReportFigure<PairsReport> = ({ rows }, context) => {
  const { words, locale } = context;
  const cued = rows.flatMap(({ cue, ...row }) => (cue === null ? [] : [{ ...row, cue }]));
  return forestPlot({
    title: words("scores.pairs.cues"),
    reading: words("scores.pairs.cuesReading"),
    locale,
    rowName: words("scores.model"),
    axis: { name: words("scores.pairs.shareOfPairs"), from: 0, to: 1 },
    series: [words("scores.pairs.following"), words("scores.pairs.mentioned"), words("scores.pairs.acknowledged")],
    groups: groupRows(cued, context, ({ cue: { following, mentioned, acknowledged } }) =>
      [following, mentioned, acknowledged].map((share) => shownShare(share, words)),
    ),
  });
};

/** Two conditions in words. */
export function conditionsLabel(conditions: PairReport["conditions"], words: FigureWords): string {
  const [first, second] = conditions.map((condition) => condition ?? words("scores.pairs.noCondition"));
  return words("scores.pairs.conditions", { first: first ?? "", second: second ?? "" });
}

type Row = Pick<PairReport, "modelId" | "conditions">;

function groupRows<Shown extends Row>(
  rows: readonly Shown[],
  { names, words, locale }: FigureContext,
  figuresOf: (row: Shown) => readonly ShownFigure[],
): ForestSpec["groups"] {
  const groups = new Map<string, ForestRow[]>();
  for (const row of rows) {
    const heading = conditionsLabel(row.conditions, words);
    const label = names.models.get(row.modelId) ?? row.modelId;
    groups.set(heading, [...(groups.get(heading) ?? []), { label, figures: figuresOf(row) }]);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other, locale))
    .map(([heading, ofGroup]) => ({
      heading,
      rows: ofGroup.toSorted((one, other) => one.label.localeCompare(other.label, locale)),
    }));
}

function shownShare(share: ClusteredShare, words: FigureWords): ShownFigure {
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  if (share.value === null) return shownFigure({ figure: share, n: 0, say });
  return shownFigure({ figure: share, interval: share.interval, n: share.n, say });
}

/** The share of the others. */
function complement(figure: ShownFigure): ShownFigure {
  if (figure.value === null) return figure;
  const { n, value } = figure;
  if ("lower" in figure) return { n, value: 1 - value, lower: 1 - figure.upper, upper: 1 - figure.lower };
  return { n, value: 1 - value, reason: figure.reason };
}
