import { getTranslations } from "next-intl/server";
import { Statistic } from "@/app/(workspace)/projects/[project]/(pages)/statistic";
import { DivergenceTable } from "@/components/scores/divergence-table";
import { ScoreMethod } from "@/components/scores/score-method";
import { ScoreSkeleton } from "@/components/scores/score-skeleton";
import { ScoreTable } from "@/components/scores/score-table";
import { ScoresEmpty } from "@/components/scores/scores-empty";
import { everyLabel } from "@/lib/agreement/label-filter";
import { nameScores } from "@/lib/server/data/label-scores";
import type { Viewer } from "@/lib/viewer";

type ScoreFiguresProps = {
  readonly viewer: Viewer;
  readonly project: string;
  /** What is computed, for the bar. */
  readonly label: string;
};

/** The part of the page that has to be computed; the page shows its frame without waiting for it. */
export function ScoreFigures({ viewer, project, label }: ScoreFiguresProps) {
  const asked = { viewer, project, label, filter: everyLabel, skeleton: <ScoreSkeleton /> };
  return (
    <Statistic {...asked} statistic="scores">
      {async (report, source) => {
        const { scheme, schemeNumber, versions, labelRevision, intervals, models, unlabelled } = await nameScores(
          report,
          source,
        );
        if (models.length === 0) return <ScoresEmpty project={project} />;
        const text = await getTranslations("scores");
        return (
          <>
            <ScoreTable project={project} models={models} />
            {unlabelled.length > 0 ? (
              <p className="mb-4 text-dim">{text("unlabelled", { models: unlabelled.join(", ") })}</p>
            ) : null}
            <ScoreMethod {...{ scheme, schemeNumber, versions, labelRevision, intervals }} />
            <DivergenceTable project={project} scheme={scheme} models={models} />
          </>
        );
      }}
    </Statistic>
  );
}
