import type { AgreementFigures } from "@/lib/agreement/agreement-report";
import type { BootstrapInterval } from "@/lib/agreement/percentile-interval";
import type { Undetermined } from "@/lib/agreement/undetermined";
import type { Cell } from "@/lib/exports/csv-cells";
import type { CountedAgreement } from "@/lib/statistics/agreement";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";

const columns = [
  ...["kind", "key", "label", "level", "alpha", "alphaLower", "alphaUpper", "alphaReason"],
  ...["ac", "acLower", "acUpper", "acReason", "fleiss", "fleissLower", "fleissUpper", "fleissReason"],
  ...["percent", "percentLower", "percentUpper", "percentReason", "unitsWithPairs", "ratings"],
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

function estimateCells(figure: { readonly value: number } | Undetermined, interval: BootstrapInterval): Cell[] {
  return [figure.value, ...boundCells(interval), figure.value === null ? figure.reason : null];
}

function boundCells(interval: BootstrapInterval): Cell[] {
  return interval.value === null ? [null, null] : [interval.lower, interval.upper];
}
