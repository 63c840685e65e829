import "server-only";
import { AppError } from "@/lib/errors";
import { gaps } from "@/lib/labels/formats/label-gaps";
import { noChoices } from "@/lib/labels/label-choices";
import type { LabelPreview, PreviewedLabelFile } from "@/lib/labels/label-preview";
import { targetsOf } from "@/lib/labels/name-targets";
import { previewColumns } from "@/lib/labels/preview-columns";
import { previewNames } from "@/lib/labels/preview-names";
import { proposeTargets } from "@/lib/labels/propose-targets";
import { unknownTarget, unmappedNames } from "@/lib/labels/unmapped-names";
import { itemText, type MatchedItem, matchItems } from "@/lib/server/data/label-import-items";
import { findLabelProject } from "@/lib/server/data/label-import-project";
import type { ImportMaterial } from "@/lib/server/imports/import-kind";
import { type PlannedFile, planFile } from "@/lib/server/imports/labels/label-files";
import { unmappedError } from "@/lib/server/imports/labels/label-targets";
import { type LabelsSeen, lookAtLabels } from "@/lib/server/imports/labels/look-at-labels";
import { previewRows } from "@/lib/server/imports/labels/preview-rows";
import { wordsOf } from "@/lib/server/messages";
import type { Viewer } from "@/lib/viewer";

const maxExamples = 5;

/** What an import of labels would do with its files, and what stands against it. */
export async function previewLabels(viewer: Viewer, material: ImportMaterial): Promise<LabelPreview> {
  const choices = material.given.labels ?? noChoices;
  const { projectId, scheme } = await findLabelProject(viewer, material.project);
  const looked = await lookAtFiles(material);
  const planned = looked.flatMap(({ planned: one }) => (one ? [one] : []));
  const { seen, problem: unreadable } = await look(planned, material);
  const table = proposeTargets(seen.names, choices, scheme);
  const unmapped = unmappedNames(seen.names, table);
  const unknown = unknownTarget(table, scheme);
  const items = await matchedItems(projectId, seen);
  const isMapped = unmapped.length === 0 && unknown === null;
  const lacks = (gap: keyof typeof gaps) => seen.refusals.some(({ reason }) => reason === gaps[gap]);
  return {
    files: looked.map(({ file }) => file),
    choices,
    scheme,
    columns: previewColumns(planned.map(({ plan }) => plan)),
    ...{ needsUnit: lacks("unit"), needsRater: lacks("rater") || lacks("version"), needsQuestion: lacks("question") },
    names: previewNames(seen.names, table),
    unmapped,
    ...countItems(seen, items),
    ...{ rows: seen.count, isWhole: seen.isWhole },
    labels: await previewRows(seen, { scheme, targets: targetsOf(table), isMapped, items }),
    problem:
      looked.find(({ file }) => file.problem !== null)?.file.problem ??
      unreadable ??
      noneReadable(seen) ??
      unknown ??
      (unmapped.length > 0 ? wordsOf(unmappedError(unmapped)) : null),
  };
}

type Looked = { readonly file: PreviewedLabelFile; readonly planned: PlannedFile | null };

async function lookAtFiles({ files, given, limits }: ImportMaterial): Promise<Looked[]> {
  const looked: Looked[] = [];
  for (const file of files) {
    const { name, sizeBytes } = file;
    try {
      const planned = await planFile(file, { files, choices: given.labels ?? noChoices, limits });
      looked.push({ file: { name, sizeBytes, format: planned.plan.format, problem: null }, planned });
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      looked.push({ file: { name, sizeBytes, format: null, problem: wordsOf(error) }, planned: null });
    }
  }
  return looked;
}

const nothingSeen: LabelsSeen = {
  names: { marks: new Map(), questions: new Map(), properties: new Map(), relations: new Map() },
  ...{ rows: [], refusals: [], count: 0, isWhole: true },
};

/** What is in the files; where that is no labels at all, nothing, and the reason. */
async function look(planned: readonly PlannedFile[], { limits }: ImportMaterial) {
  try {
    return { seen: await lookAtLabels(planned, limits), problem: null };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return { seen: nothingSeen, problem: wordsOf(error) };
  }
}

/** Why no row at all can be read, as the first of them says. */
function noneReadable({ rows, refusals: [first] }: LabelsSeen): string | null {
  if (rows.length > 0 || !first) return null;
  const { file, record, reason } = first;
  return wordsOf(new AppError("invalid", "labelsUnreadable", { file, record, reason }));
}

async function matchedItems(projectId: string, { rows }: LabelsSeen): Promise<ReadonlyMap<string, MatchedItem>> {
  const texts = [...new Set(rows.map(({ row }) => itemText(row.item)))];
  const matched = await matchItems(projectId, texts);
  return new Map(matched.map((one) => [one.item, one]));
}

function countItems({ rows }: LabelsSeen, items: ReadonlyMap<string, MatchedItem>) {
  const found = rows.map(({ row }) => items.get(itemText(row.item)));
  const lost = new Map(
    rows.flatMap(({ row }, index) => {
      const reason = found[index]?.problem ?? null;
      return reason === null ? [] : [[row.item.ids[0] ?? "", reason] as const];
    }),
  );
  const matched = found.filter((item) => item?.transcriptId).length;
  const unmatchedExamples = [...lost].slice(0, maxExamples).map(([item, reason]) => ({ item, reason }));
  return { matched, unmatched: rows.length - matched, unmatchedExamples };
}
