import type { RaterReport } from "@/lib/statistics/raters";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { Table } from "@/lib/statistics/report-table";

const columns = ["element", "rater", "otherRater", "tasks", "kappa", "percent"];

/** Every pair of raters once, whether they share a task or not. */
export function raterPairTable({ element, raters, kappas, percents }: RaterReport, names: ReportNames): Table {
  const nameOf = (id: string) => names.raters.get(id) ?? id;
  const rows = raters.flatMap((rater, one) =>
    raters.slice(one + 1).map((other, index) => {
      const kappa = kappas[one]?.[one + 1 + index];
      const percent = percents[one]?.[one + 1 + index];
      return [element, nameOf(rater.id), nameOf(other.id), kappa?.n ?? 0, kappa?.value ?? null, percent?.value ?? null];
    }),
  );
  return { columns, rows };
}
