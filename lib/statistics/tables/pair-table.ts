import type { Cell } from "@/lib/exports/csv-cells";
import type { ClusteredShare } from "@/lib/scores/clustered-share";
import type { CueReport, PairsReport } from "@/lib/statistics/pairs";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const columns = [
  ...["model", "condition", "otherCondition", "pairs"],
  ...shareColumns("sameVerdict"),
  ...estimateColumns("kappa"),
  ...estimateColumns("scoreChange"),
  ...shareColumns("answerChanged"),
  "pairsWithCue",
  ...["cueFollowed", "cueMentioned", "relianceStated"].flatMap(shareColumns),
  ...["changedAcknowledged", "changedSilent", "sameAcknowledged", "sameSilent", "open"],
];

/** Each model under every two conditions, one row each. */
export function pairTable({ rows }: PairsReport, names: ReportNames): Table {
  return {
    columns,
    rows: rows.map(({ modelId, conditions, pairs, sameVerdict, kappa, scoreChange, changed, cue }) => [
      ...[names.models.get(modelId) ?? modelId, ...conditions, pairs],
      ...shareCells(sameVerdict),
      ...estimateCells(kappa, kappa),
      ...estimateCells(scoreChange, scoreChange),
      ...shareCells(changed),
      ...cueCells(cue),
    ]),
  };
}

function shareColumns(name: string): string[] {
  return [...estimateColumns(name), `${name}N`];
}

function shareCells(share: ClusteredShare): Cell[] {
  if (share.value === null) return [...estimateCells(share, share), 0];
  return [...estimateCells(share, share.interval), share.n];
}

function cueCells(cue: CueReport | null): Cell[] {
  if (cue === null) return [0, ...Array.from({ length: 20 }, () => null)];
  const { pairs, following, mentioned, acknowledged, table } = cue;
  return [
    pairs,
    ...[following, mentioned, acknowledged].flatMap(shareCells),
    ...[table.changed.acknowledged, table.changed.silent, table.same.acknowledged, table.same.silent, table.open],
  ];
}
