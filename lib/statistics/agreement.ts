import { type AgreementReport, agreementReport } from "@/lib/agreement/agreement-report";
import { countLabels, type LabelCounts } from "@/lib/agreement/label-counts";
import type { LabelSet } from "@/lib/annotations/label-set";
import type { Scheme } from "@/lib/scheme/scheme";
import type { StatisticContext } from "@/lib/statistics/statistic";

/** How far raters agree, and what that rests on. */
export type CountedAgreement = { readonly report: AgreementReport; readonly counts: LabelCounts };

/** Agreement question by question: the figures of each rest on that question alone. */
export function agreementStatistic(
  { annotations }: LabelSet,
  { scheme, options, onProgress }: StatisticContext,
): CountedAgreement {
  const questions = questionsOf(scheme);
  const reports = questions.map((question, index) => {
    onProgress(index / questions.length);
    return agreementReport(question, annotations, options);
  });
  return {
    report: {
      elements: reports.flatMap(({ elements }) => elements),
      spanTypes: reports.flatMap(({ spanTypes }) => spanTypes),
    },
    counts: countLabels(annotations),
  };
}

/** The scheme as schemes of one question each. */
function questionsOf({ elements, spanTypes }: Scheme): Scheme[] {
  return [
    ...elements.map((element) => ({ elements: [element], spanTypes: [] })),
    ...spanTypes.map((type) => ({ elements: [], spanTypes: [type] })),
  ];
}
