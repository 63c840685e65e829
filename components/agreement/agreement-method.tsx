import { useTranslations } from "next-intl";
import { Method, MethodItem } from "@/components/plots/method";
import { VersionCounts } from "@/components/plots/version-counts";
import type { ReportOptions } from "@/lib/agreement/agreement-report";
import type { LabelCounts } from "@/lib/agreement/label-counts";

type AgreementMethodProps = {
  readonly intervals: ReportOptions;
  readonly counts: LabelCounts;
  readonly schemeNumber: number;
  readonly labelRevision: number;
};

export function AgreementMethod({ intervals, counts, schemeNumber, labelRevision }: AgreementMethodProps) {
  const text = useTranslations("agreement.method");
  const { resamples, seed } = intervals;
  const labels = { annotations: counts.annotations, scheme: schemeNumber, revision: labelRevision };
  return (
    <Method title={text("title")}>
      <MethodItem term={text("unitsTerm")}>{text("units")}</MethodItem>
      <MethodItem term={text("alphaTerm")} formula={text("alphaFormula")} source={text("alphaSource")}>
        {text("alpha")}
      </MethodItem>
      <MethodItem term={text("acTerm")} formula={text("acFormula")} source={text("acSource")}>
        {text("ac")}
      </MethodItem>
      <MethodItem term={text("percentTerm")} formula={text("percentFormula")} source={text("percentSource")}>
        {text("percent")}
      </MethodItem>
      <MethodItem term={text("intervalTerm")} source={text("intervalSource")}>
        {text("interval", { resamples, seed })}
      </MethodItem>
      <MethodItem term={text("marksTerm")}>{text("marks")}</MethodItem>
      <MethodItem term={text("disagreementTerm")}>{text("disagreement")}</MethodItem>
      <MethodItem term={text("labelsTerm")}>
        {text("labels", labels)} <VersionCounts versions={counts.versions} />
      </MethodItem>
    </Method>
  );
}
