import type { LabelReader, LabelReading, ReaderOptions } from "@/lib/labels/formats/label-reader";
import { saidOf } from "@/lib/labels/formats/label-studio-result";
import { type CellOf, cellsByRole, itemOf, raterOf } from "@/lib/labels/formats/row-places";
import { type Cell, cellsOf } from "@/lib/labels/label-columns";
import type { ItemKey, LabelRow, RaterKey } from "@/lib/labels/label-row";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

type JsonObject = { readonly [key: string]: Json };

/** Whether a record is a task as Label Studio exports it as JSON. */
export function isLabelStudioTask(record: Json): boolean {
  return isObject(record) && isObject(record.data) && lists.some((list) => Array.isArray(record[list]));
}

const lists = ["annotations", "completions", "predictions"] as const;

/**
 * Reads a task of Label Studio: each annotation by the person who completed it, each prediction by a machine rater. A task
 * that nobody annotated holds no label. Offsets are UTF-16 code units of the task's text.
 *
 * @see https://labelstud.io/guide/export#Label-Studio-JSON-format-of-annotated-tasks
 */
export function createLabelStudioReader(options: ReaderOptions): LabelReader {
  return (task) => {
    if (!isLabelStudioTask(task) || !isObject(task)) return [refusal("", "Not a task of Label Studio")];
    const works = lists.flatMap((list) => worksIn(task, list));
    if (works.length === 0) return [];
    const cells = labelStudioCells(task);
    const item = itemOf(cells, options.columns, options);
    const context = { task, item, cellOf: cellsByRole(cells, options.columns), options };
    return works.flatMap((work) => readWork(work, context));
  };
}

/** The data of a task as columns, for those that say which transcript it is of. */
export function labelStudioCells(task: Json): Cell[] {
  return isObject(task) && isObject(task.data) ? cellsOf(task.data) : [];
}

type List = (typeof lists)[number];
type Work = { readonly path: string; readonly list: List; readonly value: Json };

function worksIn(task: JsonObject, list: List): Work[] {
  const values = task[list];
  return Array.isArray(values) ? values.map((value, index) => ({ path: `${list}[${index}]`, list, value })) : [];
}

type Context = {
  readonly task: JsonObject;
  readonly item: ItemKey | Refusal;
  readonly cellOf: CellOf;
  readonly options: ReaderOptions;
};

function readWork({ path, list, value }: Work, { task, item, cellOf, options }: Context): LabelReading {
  const at = ({ path: inner, reason }: Refusal) => refusal(inner === "" ? path : `${path}.${inner}`, reason);
  if (isRefusal(item)) return [at(item)];
  if (!isObject(value)) return [refusal(path, "Not an annotation")];
  if (value.was_cancelled === true) return [refusal(path, "Skipped by its annotator")];
  const rater = list === "predictions" ? machineOf(value, cellOf, options) : personOf(value, cellOf, options);
  if (isRefusal(rater)) return [at(rater)];
  const said = saidOf(value, isObject(task.data) ? task.data : {});
  if (isRefusal(said)) return [at(said)];
  const row: LabelRow = { path, item, rater, annotation: null, said };
  return [row];
}

function personOf({ completed_by: by }: JsonObject, cellOf: CellOf, options: ReaderOptions): RaterKey | Refusal {
  const name = personName(by);
  return raterOf((role) => (role === "rater" && name !== null ? name : cellOf(role)), options);
}

/** By e-mail address where the export has it, else by name or number. */
function personName(by: Json | undefined): string | null {
  if (typeof by === "number") return `annotator ${by}`;
  if (typeof by === "string") return by === "" ? null : by;
  if (!isObject(by)) return null;
  const whole = [by.first_name, by.last_name].filter((part) => typeof part === "string" && part !== "").join(" ");
  if (typeof by.email === "string" && by.email !== "") return by.email;
  return whole || (typeof by.id === "number" ? `annotator ${by.id}` : null);
}

function machineOf({ model_version: said }: JsonObject, cellOf: CellOf, options: ReaderOptions): RaterKey | Refusal {
  const { rater } = options.choices;
  const version = typeof said === "string" && said !== "" ? said : (rater.version ?? "unknown");
  const constants = { kind: "machine", name: rater.name ?? "Label Studio prediction", version } as const;
  const choices = { ...options.choices, rater: { ...rater, ...constants } };
  return raterOf((role) => (role === "prompt" || role === "promptHash" ? cellOf(role) : null), { ...options, choices });
}
