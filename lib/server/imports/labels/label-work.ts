import "server-only";
import { AppError } from "@/lib/errors";
import { noChoices } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";
import { countStagedRaters, groupRows } from "@/lib/server/data/label-import-groups";
import { findLabelProject, recount } from "@/lib/server/data/label-import-project";
import { LabelStage } from "@/lib/server/data/label-import-stage";
import { inTransaction } from "@/lib/server/data/label-import-transaction";
import type { ImportMaterial, ImportWork, RunControl } from "@/lib/server/imports/import-kind";
import { type PlannedFile, planFile } from "@/lib/server/imports/labels/label-files";
import { requireTargets } from "@/lib/server/imports/labels/label-targets";
import { lookAtLabels } from "@/lib/server/imports/labels/look-at-labels";
import { previewLabels } from "@/lib/server/imports/labels/preview-labels";
import { stageLabels } from "@/lib/server/imports/labels/stage-labels";
import { writeLabels } from "@/lib/server/imports/labels/write-labels";
import { addCounts, type ImportCounts, noCounts } from "@/lib/transcripts/import-report";
import type { Viewer } from "@/lib/viewer";

/** Imports of labels onto transcripts that the project has. */
export const labelWork: ImportWork<LabelPreview> = {
  kind: "labels",
  prepare: async (viewer, material) => {
    const files = await planFiles(material);
    await refuseUnready(viewer, material, files);
    const formats = [...new Set(files.map(({ plan }) => plan.format))];
    return { formats, mapping: null, run: (control) => run(viewer, { material, files }, control) };
  },
  preview: previewLabels,
};

async function planFiles({ files, given, limits }: ImportMaterial): Promise<PlannedFile[]> {
  const choices = given.labels ?? noChoices;
  const planned: PlannedFile[] = [];
  for (const file of files) planned.push(await planFile(file, { files, choices, limits }));
  return planned;
}

/** @throws AppError `invalid` when no label can be read, or names in the files stand for nothing yet */
async function refuseUnready(viewer: Viewer, material: ImportMaterial, files: readonly PlannedFile[]): Promise<void> {
  const choices = material.given.labels ?? noChoices;
  const { scheme } = await findLabelProject(viewer, material.project);
  const { names, rows, refusals } = await lookAtLabels(files, material.limits);
  const [first] = refusals;
  if (rows.length === 0 && first) {
    const { file, record, reason } = first;
    throw new AppError("invalid", "labelsUnreadable", { file, record, reason });
  }
  requireTargets(names, { choices, scheme });
}

type Work = { readonly material: ImportMaterial; readonly files: readonly PlannedFile[] };

const mostRaters = 1000;

/**
 * Stages all rows, and stores nothing before all are staged and every name in them stands for something. A run that takes
 * an import up again begins anew: what the import has brought already counts as brought by it.
 */
async function run(viewer: Viewer, { material, files }: Work, { client, target, signal, onProgress }: RunControl) {
  const { project, given, limits } = material;
  const choices = given.labels ?? noChoices;
  const { scheme, ...place } = await findLabelProject(viewer, project);
  const stage = await LabelStage.open(client);
  const bytes = { read: 0, file: files[0]?.file.name ?? "" };
  const onRead = (read: number, file: string) => {
    Object.assign(bytes, { read, file });
    onProgress({ counts: target.before, file, bytesRead: read });
  };
  const targets = requireTargets(await stageLabels(files, { stage, limits, signal, onRead }), { choices, scheme });
  if ((await countStagedRaters(client)) > mostRaters)
    throw new AppError("invalid", "labelsTooManyRaters", { count: mostRaters });
  if (target.before.read > 0) await inTransaction(client, () => recount(client, target));
  await groupRows(client, target.projectId);
  let counts: ImportCounts = noCounts;
  const onCounted = (more: ImportCounts) => {
    counts = addCounts(counts, more);
    onProgress({ counts, file: bytes.file, bytesRead: bytes.read });
  };
  const formats = new Map(files.map(({ file, plan }) => [file.name, plan.format]));
  await writeLabels(client, { target, place, scheme, targets, replace: choices.replace, signal, formats, onCounted });
}
