import { foldName } from "@/lib/labels/fold-name";
import { gaps } from "@/lib/labels/formats/label-gaps";
import type { LabelReader, LabelReading, ReaderOptions } from "@/lib/labels/formats/label-reader";
import { markOfRow } from "@/lib/labels/formats/mark-columns";
import { type CellOf, cellsByRole, itemOf, raterOf } from "@/lib/labels/formats/row-places";
import type { OffsetUnit } from "@/lib/labels/label-choices";
import { type Cell, cellsOf } from "@/lib/labels/label-columns";
import { type ItemKey, nothingSaid, type Said, type SaidValue } from "@/lib/labels/label-row";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";

/**
 * Reads tables: a row for each answer (item, rater, question, value), a row for each item and rater with a column for
 * each question, a row for each item with a column for each rater, or a row for each mark. Rows of CSV and records of
 * JSON alike.
 */
export function createTableReader(options: ReaderOptions): LabelReader {
  const { columns } = options;
  const unit = impliedUnit(options);
  const byRater = [...columns.values()].some((use) => typeof use === "object" && "rater" in use);
  return (record) => {
    const cells = cellsOf(record);
    const item = itemOf(cells, columns, options);
    if (isRefusal(item)) return [item];
    const row = { item, cells, cellOf: cellsByRole(cells, columns) };
    return byRater ? readRaters(row, options) : [readRow(row, options, unit)];
  };
}

type Row = { readonly item: ItemKey; readonly cells: readonly Cell[]; readonly cellOf: CellOf };

function readRow({ item, cells, cellOf }: Row, options: ReaderOptions, unit: OffsetUnit | null) {
  const rater = raterOf(cellOf, options);
  if (isRefusal(rater)) return rater;
  const mark = markOfRow(cellOf, options, unit);
  if (mark !== null && "reason" in mark) return mark;
  const answers = answersOf(cells, cellOf, options);
  if (isRefusal(answers)) return answers;
  const note = cellOf("note");
  if (mark === null && answers.length === 0 && note === null) return refusal("", "There is no label in it");
  const notes = note === null || mark !== null ? [] : [note];
  const said: Said = { ...nothingSaid, answers, notes, marks: mark === null ? [] : [mark] };
  return { path: "", item, rater, annotation: null, said };
}

function answersOf(cells: readonly Cell[], cellOf: CellOf, { columns, choices }: ReaderOptions): SaidValue[] | Refusal {
  const wide = cells.flatMap(({ column, value }) => {
    const use = columns.get(column);
    return value !== null && typeof use === "object" && "question" in use ? [{ name: use.question, value }] : [];
  });
  const value = cellOf("value");
  if (value === null) return wide;
  const name = cellOf("question") ?? choices.question ?? null;
  return name === null ? refusal("", gaps.question) : [...wide, { name, value }];
}

/** A row for each of the columns that are raters. */
function readRaters({ item, cells, cellOf }: Row, options: ReaderOptions): LabelReading {
  const name = cellOf("question") ?? options.choices.question ?? null;
  if (name === null) return [refusal("", gaps.question)];
  return cells.flatMap(({ column, value }): LabelReading => {
    const use = options.columns.get(column);
    if (value === null || typeof use !== "object" || !("rater" in use)) return [];
    const rater = raterOf((role) => (role === "rater" ? use.rater : cellOf(role)), options);
    if (isRefusal(rater)) return [refusal(column, rater.reason)];
    const said = { ...nothingSaid, answers: [{ name, value }] };
    return [{ path: column, item, rater, annotation: null, said }];
  });
}

/** The unit that the name of the offsets' column says; null when it says none. */
function impliedUnit({ columns }: ReaderOptions): OffsetUnit | null {
  const isUtf16 = [...columns].some(([name, use]) => use === "start" && foldName(name).endsWith("utf16"));
  return isUtf16 ? "utf16" : null;
}
