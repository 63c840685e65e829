import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import type { Cell } from "@/lib/exports/csv-cells";
import type { CountedAgreement } from "@/lib/statistics/agreement";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";
import { estimateCells, estimateColumns } from "@/lib/statistics/tables/estimate-cells";

const columns = [
  ...["kind", "key", "label", "level"],
  ...["alpha", "ac", "fleiss", "percent"].flatMap(estimateColumns),
  ...["unitsWithPairs", "ratings"],
];

/** How far raters agree on each element of the scheme and on each type of divergence, one row each. */
export function elementTable({ report }: CountedAgreement, { scheme }: ReportNames): Table {
  const elements = report.elements.map((figures) => {
    const element = scheme.elements.find(({ key }) => key === figures.element);
    const named = ["element", figures.element, element?.label ?? "", element?.level ?? ""];
    return [...named, ...figureCells(figures)];
  });
  const types = report.spanTypes.map((figures) => {
    const type = scheme.spanTypes.find(({ key }) => key === figures.spanType);
    return ["spanType", figures.spanType, type?.label ?? "", "nominal", ...figureCells(figures)];
  });
  return { columns, rows: [...elements, ...types] };
}

function figureCells(figures: AgreementFigures): Cell[] {
  const { alpha, ac, fleiss, percent, unitsWithPairs, ratings } = figures;
  return [
    ...estimateCells(alpha, figures.alphaInterval),
    ...estimateCells(ac, figures.acInterval),
    ...estimateCells(fleiss, figures.fleissInterval),
    ...estimateCells(percent, figures.percentInterval),
    ...[unitsWithPairs, ratings],
  ];
}
