import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import type { SensitivityReport } from "@/lib/statistics/sensitivity";

/** Every model's strict score and rank by each aggregation, and on held-out transcripts and the others apart. */
export function methodTable({ people, machines }: SensitivityReport, names: ReportNames): Table {
  const groups = [
    { raters: "people", of: people },
    ...(machines === null ? [] : [{ raters: "machines", of: machines }]),
  ];
  return {
    columns: [
      ...["raters", "model", "transcripts", "method", "score", "rank"],
      ...["heldOutTranscripts", "heldOutScore", "otherTranscripts", "otherScore"],
    ],
    rows: groups.flatMap(({ raters, of }) =>
      of.models.flatMap(({ modelId, transcripts, byMethod, heldOut, others }) =>
        byMethod.map(({ method, value, rank }) => [
          ...[raters, names.models.get(modelId) ?? modelId, transcripts, method, value, rank],
          ...(method === "majority-vote"
            ? [heldOut.transcripts, heldOut.value, others.transcripts, others.value]
            : [null, null, null, null]),
        ]),
      ),
    ),
  };
}

/** Every model's strict score without each rater in turn. */
export function leavingTable({ people, machines }: SensitivityReport, names: ReportNames): Table {
  const groups = [{ kind: "people", of: people }, ...(machines === null ? [] : [{ kind: "machines", of: machines }])];
  return {
    columns: ["raters", "withoutRater", "votes", "swappedPairs", "model", "score", "change"],
    rows: groups.flatMap(({ kind, of }) =>
      of.raters.flatMap(({ raterId, votes, swaps, without }) =>
        without.map(({ modelId, value, change }) => [
          ...[kind, names.raters.get(raterId) ?? raterId, votes, swaps],
          ...[names.models.get(modelId) ?? modelId, value, change],
        ]),
      ),
    ),
  };
}
