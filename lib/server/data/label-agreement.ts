import "server-only";
import { setImmediate as giveWay } from "node:timers/promises";
import { type AgreementReport, agreementReport, type ReportOptions } from "@/lib/agreement/agreement-report";
import { rankByDisagreement } from "@/lib/agreement/disagreement";
import { mostDisagreements } from "@/lib/agreement/disagreement-query";
import { countLabels, type LabelCounts } from "@/lib/agreement/label-counts";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { type Disagreements, topDisagreements } from "@/lib/agreement/top-disagreements";
import type { LabelledAnnotation } from "@/lib/annotations/labelled";
import type { Scheme } from "@/lib/scheme/scheme";
import { cacheByLabels } from "@/lib/server/data/label-cache";
import { readLabelRows } from "@/lib/server/data/label-rows";
import { findLabelSource, type LabelSource } from "@/lib/server/data/labels";
import type { Viewer } from "@/lib/viewer";

/** How far a project's raters agree, and what that rests on. */
export type Agreement = LabelSource & AgreementResult & { readonly intervals: ReportOptions };

type AgreementResult = {
  readonly report: AgreementReport;
  readonly disagreements: Disagreements;
  readonly counts: LabelCounts;
};

/**
 * The agreement of a project's raters: computed once for each state of its labels, shown as often as wanted.
 * @throws AppError `notFound` for those who may not see everyone's labels
 */
export async function readAgreement(viewer: Viewer, project: string): Promise<Agreement> {
  const source = await findLabelSource(viewer, project);
  const { projectId, labelRevision, schemeNumber } = source;
  const result = await cached({
    key: [projectId, schemeNumber],
    labelRevision,
    compute: () => computeAgreement(source),
  });
  return { ...source, ...result, intervals: shownIntervals };
}

const cached = cacheByLabels<AgreementResult>({ maxEntries: 50 });

async function computeAgreement({ projectId, scheme }: LabelSource): Promise<AgreementResult> {
  const annotations = await readLabelRows(projectId);
  const counts = countLabels(annotations);
  const report = await computeReport(scheme, annotations);
  const ranked = rankByDisagreement(scheme, annotations);
  return { report, disagreements: topDisagreements(ranked, mostDisagreements), counts };
}

/** Question by question, letting other requests in between; each question's figures rest on that question alone. */
async function computeReport(scheme: Scheme, annotations: readonly LabelledAnnotation[]): Promise<AgreementReport> {
  const questions: Scheme[] = [
    ...scheme.elements.map((element) => ({ elements: [element], spanTypes: [] })),
    ...scheme.spanTypes.map((type) => ({ elements: [], spanTypes: [type] })),
  ];
  const reports: AgreementReport[] = [];
  for (const question of questions) {
    reports.push(agreementReport(question, annotations, shownIntervals));
    await giveWay();
  }
  return {
    elements: reports.flatMap(({ elements }) => elements),
    spanTypes: reports.flatMap(({ spanTypes }) => spanTypes),
  };
}
