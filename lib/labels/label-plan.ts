import type { LabelFormatName, LabelReader, ReaderOptions } from "@/lib/labels/formats/label-reader";
import { createLabelStudioReader, isLabelStudioTask, labelStudioCells } from "@/lib/labels/formats/label-studio";
import { createTableReader } from "@/lib/labels/formats/label-table";
import {
  isAnnotationRecord,
  isSpanRecord,
  readAnnotationRecord,
  readSpanRecord,
} from "@/lib/labels/formats/plumbline-labels";
import type { ColumnUse, LabelChoices } from "@/lib/labels/label-choices";
import { cellsOf } from "@/lib/labels/label-columns";
import { proposeColumns, type SampledColumn, sampleColumns } from "@/lib/labels/propose-columns";
import type { Json } from "@/lib/transcripts/transcript";

/** The first records of a file. */
export type LabelSample = { readonly fileName: string; readonly records: readonly Json[] };

/** How one file of labels is read. */
export type LabelFilePlan = {
  readonly fileName: string;
  readonly format: LabelFormatName;
  readonly read: LabelReader;
  /** The columns that can be chosen, each with what it is in this file; empty for a format that needs none. */
  readonly columns: readonly PlannedColumn[];
};

export type PlannedColumn = SampledColumn & { readonly use: ColumnUse; readonly isChosen: boolean };

/** What a file of labels is, by its first records. Null when there are none. */
export function labelFormatOf(records: readonly Json[]): LabelFormatName | null {
  const [first] = records;
  if (first === undefined) return null;
  if (isSpanRecord(first)) return "plumblineSpans";
  if (isAnnotationRecord(first)) return "plumblineAnnotations";
  return isLabelStudioTask(first) ? "labelStudio" : "table";
}

type PlanOptions = { readonly choices: LabelChoices; readonly hash: ReaderOptions["hash"] };

/** How a file is read; null when nothing can be made of it. */
export function planLabelFile(
  { fileName, records }: LabelSample,
  { choices, hash }: PlanOptions,
): LabelFilePlan | null {
  const format = labelFormatOf(records);
  if (format === null) return null;
  if (format === "plumblineAnnotations") return { fileName, format, read: readAnnotationRecord, columns: [] };
  if (format === "plumblineSpans") return { fileName, format, read: readSpanRecord, columns: [] };
  const columns = planColumns(records, format, choices);
  const uses = new Map(columns.map(({ name, use }) => [name, use]));
  // A column that the sample did not show may have been chosen all the same.
  for (const [name, use] of Object.entries(choices.columns)) uses.set(name, use);
  const options = { columns: uses, choices: completed(choices), hash };
  const read = format === "table" ? createTableReader(options) : createLabelStudioReader(options);
  return { fileName, format, read, columns };
}

function planColumns(
  records: readonly Json[],
  format: "labelStudio" | "table",
  { columns: chosen }: LabelChoices,
): PlannedColumn[] {
  const cells = records.map(format === "table" ? cellsOf : labelStudioCells);
  const sampled = sampleColumns(cells);
  const proposed = proposeColumns(sampled);
  return sampled.map((column) => {
    const choice = Object.hasOwn(chosen, column.name) ? chosen[column.name] : undefined;
    const use = choice ?? placesOnly(proposed.get(column.name), format);
    return { ...column, use, isChosen: choice !== undefined };
  });
}

/** A task's data say of what and by whom its annotations are; the labels are in the annotations. */
function placesOnly(use: ColumnUse | undefined, format: "labelStudio" | "table"): ColumnUse {
  const places: readonly unknown[] = ["item", "model", "condition", "epoch", "rater", "raterVersion", "promptHash"];
  if (use === undefined) return "ignore";
  return format === "table" || places.includes(use) ? use : "ignore";
}

/** Marks without a part are taken to be in the reasoning, which is what is labelled here. */
function completed(choices: LabelChoices): LabelChoices {
  return { ...choices, part: choices.part ?? defaultPart };
}

/** The part that offsets are of where nothing says it. */
export const defaultPart = "reasoning";
