import type { PlanningReport } from "@/lib/statistics/planning";
import type { Table } from "@/lib/statistics/report-table";

/** What a project's own votes say to a plan. */
export function planningTable({ models, transcripts, raters, agreement, score }: PlanningReport): Table {
  const known = agreement.value === null ? null : agreement;
  return {
    columns: [
      ...["models", "medianTranscripts", "votesPerTranscript", "meanStrictScore"],
      ...["agreement", "varianceBetween", "varianceWithin", "agreementReason"],
    ],
    rows: [
      [
        ...[models, transcripts, raters, score],
        ...[agreement.value, known?.between ?? null, known?.within ?? null],
        agreement.value === null ? agreement.reason : null,
      ],
    ],
  };
}
