import type { Chart } from "@/lib/plots/chart";
import { type ShownFigure, shownFigure } from "@/lib/plots/shown-figure";
import { typeProfile } from "@/lib/plots/type-profile";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import type { Ratio } from "@/lib/scores/ratio-bootstrap";
import { modelLabel } from "@/lib/statistics/figures/model-label";
import type { ModelProfile, ProfileReport } from "@/lib/statistics/profile";
import type { FigureContext, ReportFigure } from "@/lib/statistics/report-figure";

/** How often each type of divergence decides an action, a transcript. */
export const transcriptRateFigure: ReportFigure<ProfileReport> = (report, context) =>
  rateFigure(report, context, { name: "transcript", ratiosOf: ({ perTranscript }) => perTranscript });

/** The same per 1,000 characters of reasoning. */
export const lengthRateFigure: ReportFigure<ProfileReport> = (report, context) =>
  rateFigure(report, context, { name: "thousand", ratiosOf: ({ perThousand }) => perThousand });

/** How models are rated on the conditions for relying on their reasoning. */
export const conditionFigure: ReportFigure<ProfileReport> = ({ conditions, models }, context) => {
  const { names, words } = context;
  return typeProfile({
    ...basis("conditions", models, context),
    axis: { name: words("scores.profile.conditions.axis"), from: 0, to: highestOf(conditions) },
    types: conditions.map(({ element }, index) => ({
      label: findElement(names.scheme, element)?.label ?? element,
      figures: models.map(({ ratings }) => shownRatio(ratings[index], context, "scores.profile.conditions.nothing")),
    })),
  });
};

type Rate = {
  readonly name: "transcript" | "thousand";
  readonly ratiosOf: (model: ModelProfile) => readonly Ratio[];
};

function rateFigure({ types, models }: ProfileReport, context: FigureContext, { name, ratiosOf }: Rate): Chart {
  const { names, words } = context;
  return typeProfile({
    ...basis(name, models, context),
    axis: { name: words(`scores.profile.${name}.axis`), from: 0, to: null },
    types: types.map((type, index) => ({
      label: findSpanType(names.scheme, type)?.label ?? type,
      figures: models.map((model) => shownRatio(ratiosOf(model)[index], context, `scores.profile.${name}.nothing`)),
    })),
  });
}

function basis(name: string, models: readonly ModelProfile[], { names, words, locale }: FigureContext) {
  return {
    title: words(`scores.profile.${name}.title`),
    reading: words(`scores.profile.${name}.reading`),
    locale,
    modelName: words("scores.model"),
    models: models.map((model) => modelLabel(model, { names, words })),
  };
}

function highestOf(conditions: ProfileReport["conditions"]): number {
  return conditions.reduce((most, { highest }) => Math.max(most, highest), 1);
}

/** @param nothing The words for a ratio that nothing has a part in. */
function shownRatio(ratio: Ratio | undefined, { words }: FigureContext, nothing: string): ShownFigure {
  if (ratio === undefined || ratio.value === null) return { n: 0, value: null, reason: words(nothing) };
  const say = (reason: string) => words(`agreement.reason.${reason}`);
  return shownFigure({ figure: ratio, interval: ratio.interval, n: ratio.units, say });
}
