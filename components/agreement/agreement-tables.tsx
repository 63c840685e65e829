import { useTranslations } from "next-intl";
import { AgreementTable } from "@/components/agreement/agreement-table";
import { Section } from "@/components/ui/page";
import type { AgreementReport } from "@/lib/agreement/agreement-report";
import { disagreementSearch } from "@/lib/agreement/disagreement-query";
import type { LabelCounts } from "@/lib/agreement/label-counts";
import { type LabelFilter, labelFilterSearch } from "@/lib/agreement/label-filter";
import { findElement, findSpanType } from "@/lib/scheme/elements";
import type { Scheme } from "@/lib/scheme/scheme";
import { statisticPaths } from "@/lib/statistics/statistic-paths";

type AgreementTablesProps = {
  readonly project: string;
  readonly filter: LabelFilter;
  readonly scheme: Scheme;
  readonly report: AgreementReport;
  readonly counts: LabelCounts;
};

export function AgreementTables({ project, filter, scheme, report, counts }: AgreementTablesProps) {
  const disagreements = statisticPaths.agreement(project, "disagreements");
  const text = useTranslations("agreement");
  const elements = report.elements.map(({ element: key, ...figures }) => ({
    key,
    label: findElement(scheme, key)?.label ?? key,
    level: findElement(scheme, key)?.level ?? ("nominal" as const),
    href: disagreements + disagreementSearch({ by: "distance", element: key, page: 1 }, labelFilterSearch(filter)),
    figures,
  }));
  const spanTypes = report.spanTypes.map(({ spanType: key, ...figures }) => ({
    key,
    label: findSpanType(scheme, key)?.label ?? key,
    level: "nominal" as const,
    href: null,
    figures,
  }));
  const note = text("answersNote", { transcripts: counts.ratedTwice, raters: counts.raters });
  return (
    <>
      <Section title={text("answers")} note={note}>
        <AgreementTable caption={text("answers")} rowName={text("question")} rows={elements} />
      </Section>
      <Section title={text("marks")} note={text("marksNote")}>
        <AgreementTable caption={text("marks")} rowName={text("spanType")} rows={spanTypes} />
      </Section>
    </>
  );
}
