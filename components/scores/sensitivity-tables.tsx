import { useFormatter, useTranslations } from "next-intl";
import { DownloadLink } from "@/components/plots/download-link";
import { HeldOutTable } from "@/components/scores/held-out-table";
import { LeavingTable } from "@/components/scores/leaving-table";
import { MethodTable } from "@/components/scores/method-table";
import { Section } from "@/components/ui/page";
import type { ReportNames } from "@/lib/statistics/report-names";
import type { SensitivityOfRaters } from "@/lib/statistics/sensitivity";

type SensitivityTablesProps = {
  readonly of: SensitivityOfRaters;
  readonly names: Pick<ReportNames, "models" | "raters">;
  /** Where the tables are downloaded. */
  readonly files: { readonly methods: string; readonly raters: string };
  /** Whose votes these are, where there are others. */
  readonly kind: "people" | "machines" | null;
};

/** How many raters are listed. */
const listed = 20;

/** Scores by every method, without each rater, and on held-out transcripts. */
export function SensitivityTables({ of, names, files, kind }: SensitivityTablesProps) {
  const text = useTranslations("scores.sensitivity");
  const format = useFormatter();
  const titled = (title: string) => (kind === null ? title : `${title}: ${text(kind)}`);
  const ranks = of.models.filter(({ byMethod }) => new Set(byMethod.map(({ rank }) => rank)).size > 1);
  return (
    <>
      <Section title={titled(text("table"))} note={text("tableNote")}>
        <MethodTable title={titled(text("table"))} models={of.models} modelNames={names.models} />
        <p className="mb-1 max-w-[84ch] text-dim text-sm">
          {text("moves", { models: ranks.length })}{" "}
          {of.choice === null
            ? null
            : text(`choice.${of.choice.reason}`, {
                perRater: of.choice.labelsPerRater,
                perTask: of.choice.labelsPerTask,
              })}{" "}
          {of.unsettled.length === 0
            ? null
            : text("unsettled", { methods: format.list(of.unsettled.map((method) => text(`method.${method}`))) })}
        </p>
        <Download href={files.methods} label={text("csvMethods")} />
      </Section>
      {of.raters.length === 0 ? null : (
        <Section title={titled(text("raters"))} note={text("ratersNote")}>
          <LeavingTable title={titled(text("raters"))} raters={of.raters.slice(0, listed)} names={names} />
          {of.raters.length > listed ? (
            <p className="mb-1 text-dim text-sm">{text("listed", { most: listed, all: of.raters.length })}</p>
          ) : null}
          <Download href={files.raters} label={text("csvRaters")} />
        </Section>
      )}
      {kind === "machines" ? null : (
        <Section title={text("heldOut")} note={text("heldOutNote")}>
          <HeldOutTable models={of.models} modelNames={names.models} />
        </Section>
      )}
    </>
  );
}

function Download({ href, label }: { readonly href: string; readonly label: string }) {
  const text = useTranslations("scores.sensitivity");
  return (
    <p className="text-right text-sm">
      <DownloadLink href={href} label={label}>
        {text("csv")}
      </DownloadLink>
    </p>
  );
}
