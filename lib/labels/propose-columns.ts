import { bookkeeping, columnNames } from "@/lib/labels/column-names";
import { foldName } from "@/lib/labels/fold-name";
import { type ColumnRole, type ColumnUse, columnRoleSchema } from "@/lib/labels/label-choices";
import type { Cell } from "@/lib/labels/label-columns";

/** A column of sampled records. */
export type SampledColumn = {
  readonly name: string;
  readonly isEmbedded: boolean;
  /** Its different values in the order they came, the first few dozen. */
  readonly values: readonly string[];
  /** How many of the sampled records have a value there. */
  readonly count: number;
};

const maxValues = 50;

/** The columns of some records, in the order they first came. */
export function sampleColumns(records: readonly (readonly Cell[])[]): SampledColumn[] {
  const columns = new Map<string, { isEmbedded: boolean; values: Set<string>; count: number }>();
  for (const { column, value, isEmbedded } of records.flat()) {
    const known = columns.get(column) ?? { isEmbedded, values: new Set(), count: 0 };
    columns.set(column, known);
    if (value === null) continue;
    known.count += 1;
    if (known.values.size < maxValues) known.values.add(value);
  }
  return [...columns].map(([name, { values, ...rest }]) => ({ name, ...rest, values: [...values] }));
}

const raterColumn = /^(rater|annotator|coder|judge|labell?er)[\s_-]*[a-z0-9]{1,3}$/i;
const spanRoles = ["part", "start", "end", "unit", "quote", "type", "markId"] as const;
const linkRoles = ["relation", "linkPart", "linkStart", "linkEnd", "linkQuote"] as const;
const propertyRoles = ["loadBearing", "evidence", "severity", "confidence"] as const;
const commonRoles = [
  "item",
  "model",
  "condition",
  "epoch",
  "raterKind",
  "raterVersion",
  "prompt",
  "promptHash",
] as const;

/**
 * What the columns of a table are, from their names and values: rows of marks where there are offsets, rows of answers
 * where there are a question and a value, else a column for each question or for each rater. A column that cannot be
 * told is a question when its few short values look like labels, and left out otherwise.
 */
export function proposeColumns(columns: readonly SampledColumn[]): ReadonlyMap<string, ColumnUse> {
  const uses = new Map<string, ColumnUse>();
  const isFree = ({ name }: SampledColumn) => !uses.has(name);
  const take = (role: ColumnRole) => {
    const found = findColumn(columns.filter(isFree), role);
    if (found) uses.set(found.name, role);
    return found !== undefined;
  };
  const has = (role: ColumnRole) => findColumn(columns, role) !== undefined;
  const isMarks = has("start") && has("end");
  const roles = isMarks ? [...spanRoles, ...linkRoles, ...propertyRoles, "rater" as const] : [];
  for (const role of roles) take(role);
  const raters = isMarks ? [] : columns.filter(({ name }) => raterColumn.test(name) && !isIdOf(name, columns));
  if (raters.length > 1) for (const { name } of raters) uses.set(name, { rater: name });
  for (const role of commonRoles) take(role);
  if (raters.length <= 1) take("rater");
  const isLong = !isMarks && take("question") && take("value");
  take("note");
  if (!isMarks && !isLong && raters.length <= 1) releaseQuestion(uses);
  const isTaken = isMarks || isLong || raters.length > 1;
  for (const column of columns.filter(isFree)) uses.set(column.name, isTaken ? "ignore" : leftover(column, columns));
  return uses;
}

function findColumn(columns: readonly SampledColumn[], role: ColumnRole): SampledColumn | undefined {
  const names = columnNames[role] ?? [];
  const ranked = columns
    .map((column) => ({ column, rank: names.indexOf(foldName(column.name)) }))
    // A name with a dot is a place within the record, and what it is called there says less.
    .filter(({ column, rank }) => rank >= 0 && !column.name.includes("."));
  return ranked.sort((a, b) => a.rank - b.rank)[0]?.column;
}

/** Whether `rater_id` and the like stand for the rater rather than hold a rater's answers. */
function isIdOf(name: string, columns: readonly SampledColumn[]): boolean {
  const column = columns.find((one) => one.name === name);
  return column !== undefined && (columnNames.rater ?? []).includes(foldName(name));
}

/** A column called `question` or the like without one of values is no question's name. */
function releaseQuestion(uses: Map<string, ColumnUse>): void {
  for (const [name, use] of uses) if (use === "question") uses.delete(name);
}

const [mostOptions, longestOption] = [20, 80];

function leftover(column: SampledColumn, all: readonly SampledColumn[]): ColumnUse {
  const hasReplies = all.some(({ isEmbedded }) => isEmbedded);
  // Where replies are taken apart, the labels are in them; and what is nested is seldom a label.
  if (hasReplies ? !column.isEmbedded : column.name.includes(".")) return "ignore";
  const looksLikeLabels =
    column.count > 0 &&
    column.values.length <= mostOptions &&
    column.values.every((value) => value.length <= longestOption) &&
    !bookkeeping.has(foldName(column.name));
  return looksLikeLabels ? { question: column.isEmbedded ? lastOf(column.name) : column.name } : "ignore";
}

function lastOf(column: string): string {
  return column.slice(column.lastIndexOf(".") + 1);
}

/** Whether a column's use is one of the roles. */
export function isRole(use: ColumnUse | undefined): use is ColumnRole {
  return columnRoleSchema.safeParse(use).success;
}
