import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { StatisticFigure } from "@/app/(workspace)/projects/[project]/(pages)/statistic-figure";
import type { StatisticsScope } from "@/app/(workspace)/projects/[project]/(pages)/statistics-page";
import { DownloadLink } from "@/components/plots/download-link";
import { CueTable } from "@/components/scores/cue-table";
import { PairTable } from "@/components/scores/pair-table";
import { PairsEmpty } from "@/components/scores/pairs-empty";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { Section } from "@/components/ui/page";
import { keepsEveryLabel } from "@/lib/agreement/label-filter";
import { shownIntervals } from "@/lib/agreement/shown-intervals";
import { readReportNames } from "@/lib/server/data/statistics";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { statisticSearch } from "@/lib/statistics/statistic-request";

/** How consistent each model is between conditions, and what it says of cues it follows. */
export async function PairFigures({ viewer, project, filter }: StatisticsScope) {
  const text = await getTranslations("scores.pairs");
  const request = { viewer, project, filter, statistic: "pairs" } as const;
  const csv = { statistic: "pairs", name: "pairs", search: statisticSearch({ filter, about: undefined }) };
  return (
    <Statistic {...request} label={text("computing")} skeleton={<ScoreSkeleton />}>
      {async (report, source) => {
        if (report.rows.length === 0) return <PairsEmpty project={project} isFiltered={!keepsEveryLabel(filter)} />;
        const { models } = await readReportNames(viewer, source);
        const { resamples, seed } = shownIntervals;
        const shown = { ...request, report, source };
        const interval = { formula: text("intervalFormula"), source: text("intervalSource") };
        const hasCues = report.rows.some(({ cue }) => cue !== null);
        return (
          <>
            <StatisticFigure
              {...shown}
              name="consistency"
              definition={{ text: text("consistencyDefinition"), ...interval }}
            />
            <Section title={text("title")} note={text("note")}>
              <PairTable rows={report.rows} modelNames={models} />
              <p className="mb-1 max-w-[84ch] text-dim text-sm">
                {text("about", { resamples, seed })}{" "}
                <cite className="text-faint not-italic">{text("aboutSource")}</cite>
              </p>
              <p className="mb-1 text-dim text-sm">
                {text("left", { repeated: report.repeated, alone: report.alone })}
              </p>
              <p className="text-right text-sm">
                <DownloadLink href={statisticPaths.table(project, csv)} label={text("csvLabel")}>
                  {text("csv")}
                </DownloadLink>
              </p>
            </Section>
            {hasCues ? (
              <>
                <StatisticFigure
                  {...shown}
                  name="cues"
                  definition={{
                    text: text("cuesDefinition"),
                    formula: text("cuesFormula"),
                    source: text("cuesSource"),
                  }}
                />
                <Section title={text("cueTable")} note={text("cueTableNote")}>
                  <CueTable rows={report.rows} modelNames={models} />
                </Section>
              </>
            ) : null}
          </>
        );
      }}
    </Statistic>
  );
}
