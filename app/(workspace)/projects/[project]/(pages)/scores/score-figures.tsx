import { getTranslations } from "next-intl/server";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { DivergenceTable } from "@/components/scores/divergence-table";
import { ScoreMethod } from "@/components/scores/score-method";
import { ScoreTable } from "@/components/scores/score-table";
import { ScoresEmpty } from "@/components/scores/scores-empty";
import { readScores } from "@/lib/server/data/label-scores";
import type { Viewer } from "@/lib/viewer";

type ScoreFiguresProps = { readonly viewer: Viewer; readonly project: string };

/** The part of the page that has to be computed; the page shows its frame without waiting for it. */
export async function ScoreFigures({ viewer, project }: ScoreFiguresProps) {
  const { scheme, schemeNumber, versions, labelRevision, intervals, models, unlabelled } = await orNotFound(
    readScores(viewer, project),
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
}
