import "server-only";
import { type ScoreRow, scoreRow } from "@/lib/exports/score-row";
import { readScores } from "@/lib/server/data/label-scores";
import type { Viewer } from "@/lib/viewer";

export type ScoreExport = {
  /** The divergence types of the newest version of the scheme. */
  readonly keys: readonly string[];
  readonly pages: AsyncIterable<readonly ScoreRow[]>;
};

/**
 * The scores of a project's models by name, from the very figures that the scores page shows.
 * @throws AppError `notFound` when the viewer may not see them
 */
export async function openScoreRows(viewer: Viewer, project: string): Promise<ScoreExport> {
  const { scheme, schemeNumber, intervals, models } = await readScores(viewer, project);
  const rows = models.map(({ name, ...report }) =>
    scoreRow({ model: name, report, intervals, schemeVersion: schemeNumber }),
  );
  return {
    keys: scheme.spanTypes.filter((type) => type.isDivergence).map((type) => type.key),
    pages: onePage(rows),
  };
}

async function* onePage(rows: readonly ScoreRow[]): AsyncGenerator<readonly ScoreRow[]> {
  yield rows;
}
