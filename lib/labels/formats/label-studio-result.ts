import { z } from "zod";
import { nothingSaid, type Said, type SaidMark, type SaidRange, type SaidValue } from "@/lib/labels/label-row";
import { quoted } from "@/lib/labels/quoted";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { formatPath, isObject } from "@/lib/transcripts/json-path";
import type { Json } from "@/lib/transcripts/transcript";

type JsonObject = { readonly [key: string]: Json };

const offset = z.int().min(0);
const strings = z.array(z.string());
const regionValue = z.object({
  start: z.union([offset, z.string()]).optional(),
  end: z.union([offset, z.string()]).optional(),
  globalOffsets: z.object({ start: offset, end: offset }).optional(),
  text: z.string().optional(),
});

const common = { id: z.string().optional(), from_name: z.string().default(""), to_name: z.string().default("") };
const resultSchema = z.discriminatedUnion("type", [
  z.object({ ...common, type: z.literal("labels"), value: regionValue.extend({ labels: strings.min(1) }) }),
  z.object({
    ...common,
    type: z.literal("hypertextlabels"),
    value: regionValue.extend({ hypertextlabels: strings.min(1) }),
  }),
  z.object({ ...common, type: z.literal("choices"), value: z.object({ choices: strings }) }),
  z.object({ ...common, type: z.literal("rating"), value: z.object({ rating: z.number() }) }),
  z.object({ ...common, type: z.literal("number"), value: z.object({ number: z.number() }) }),
  z.object({ ...common, type: z.literal("textarea"), value: z.object({ text: z.union([z.string(), strings]) }) }),
  z.object({ type: z.literal("relation"), from_id: z.string(), to_id: z.string(), labels: strings.default([]) }),
]);
type Result = z.output<typeof resultSchema>;
type Relation = Extract<Result, { type: "relation" }>;
type Region = Extract<Result, { type: "labels" | "hypertextlabels" }>;
type Value = Exclude<Result, Relation | Region>;

/** What an annotation or prediction says, in its own words. */
export function saidOf(work: JsonObject, data: JsonObject): Said | Refusal {
  const list = work.result;
  if (!Array.isArray(list)) return refusal("result", "There is no list of results");
  const results: Result[] = [];
  for (const [index, one] of list.entries()) {
    const parsed = resultSchema.safeParse(one);
    if (!parsed.success) return unreadable(parsed.error, index, one);
    results.push(parsed.data);
  }
  return gather(results, { data, submittedAt: timeOf(work) });
}

function unreadable({ issues: [issue] }: z.ZodError, index: number, result: Json): Refusal {
  const path = `result[${index}]`;
  const type = isObject(result) ? result.type : undefined;
  const isKnown = resultSchema.options.some((option) => option.shape.type.value === type);
  if (!isKnown) return refusal(`${path}.type`, `Results of type ${JSON.stringify(type ?? null)} are not read`);
  const keys = (issue?.path ?? []).map((key) => ({ kind: "key" as const, key: String(key) }));
  return refusal(`${path}.${formatPath(keys)}`, issue?.message ?? "Not a result");
}

function timeOf({ created_at: said }: JsonObject): string | null {
  return z.iso.datetime({ offset: true }).safeParse(said).data ?? null;
}

type Around = { readonly data: JsonObject; readonly submittedAt: string | null };

function gather(results: readonly Result[], { data, submittedAt }: Around): Said | Refusal {
  const texts: string[] = [];
  const marks = new Map<string, SaidMark[]>();
  for (const [index, result] of results.entries()) {
    if (!isRegion(result)) continue;
    const range = rangeOf(result, { data, texts });
    if ("reason" in range) return refusal(`result[${index}].value`, range.reason);
    const id = result.id ?? `result ${index}`;
    marks.set(id, [...(marks.get(id) ?? []), ...marksOf(result, range)]);
  }
  const values = results.flatMap((result) => (isRegion(result) || result.type === "relation" ? [] : [result]));
  // A choice or a text with the id of a region says something of that region, any other of the whole text.
  const ofMark = (value: Value) => (value.id === undefined ? undefined : marks.get(value.id));
  for (const value of values) {
    const said = ofMark(value);
    if (said)
      marks.set(
        value.id ?? "",
        said.map((mark) => withValue(mark, value)),
      );
  }
  const broken = addRelations(results, marks);
  if (broken) return broken;
  const whole = values.filter((value) => !ofMark(value));
  const [answers, notes] = [whole.flatMap(answersOf), whole.flatMap(textsOf)];
  return { ...nothingSaid, answers, notes, marks: [...marks.values()].flat(), texts, submittedAt };
}

function isRegion(result: Result): result is Region {
  return result.type === "labels" || result.type === "hypertextlabels";
}

/** One for each label of the region, each with its range. */
function marksOf(result: Region, range: SaidRange): SaidMark[] {
  const labels = result.type === "labels" ? result.value.labels : result.value.hypertextlabels;
  return labels.map((type) => ({ id: null, type, ranges: [range], properties: [], notes: [], links: [] }));
}

function withValue(mark: SaidMark, value: Value): SaidMark {
  return {
    ...mark,
    properties: [...mark.properties, ...answersOf(value)],
    notes: [...mark.notes, ...textsOf(value)],
  };
}

function answersOf(result: Value): SaidValue[] {
  const name = result.from_name;
  if (result.type === "choices") return result.value.choices.map((value) => ({ name, value }));
  if (result.type === "rating") return [{ name, value: String(result.value.rating) }];
  return result.type === "number" ? [{ name, value: String(result.value.number) }] : [];
}

function textsOf(result: Value): string[] {
  if (result.type !== "textarea") return [];
  return [result.value.text].flat().filter((text) => text !== "");
}

/** A relation leads from a region to the place of another. */
function addRelations(results: readonly Result[], marks: Map<string, SaidMark[]>): Refusal | null {
  for (const [index, result] of results.entries()) {
    if (result.type !== "relation") continue;
    const [from, to] = [marks.get(result.from_id), marks.get(result.to_id)?.[0]?.ranges[0]];
    if (!from || !to) return refusal(`result[${index}]`, "The relation leads from or to a region that is not there");
    const names = result.labels.length === 0 ? [""] : result.labels;
    const links = names.map((relation) => ({ id: null, relation, range: to }));
    marks.set(
      result.from_id,
      from.map((mark) => ({ ...mark, links: [...mark.links, ...links] })),
    );
  }
  return null;
}

type Texts = { readonly data: JsonObject; readonly texts: string[] };

function rangeOf(result: Region, { data, texts }: Texts): SaidRange | { readonly reason: string } {
  const { value } = result;
  const { start, end } = value.globalOffsets ?? value;
  if (typeof start !== "number" || typeof end !== "number")
    return { reason: "The range has no offsets into the whole text: export it with globalOffsets" };
  if (start >= end) return { reason: `The range ${start} to ${end} is empty` };
  const quote = value.text ?? null;
  const text = textOf(data, { name: result.to_name, start, end, quote });
  if (text === null) return { reason: `No text of the task has ${quoted(quote ?? "")} at ${start} to ${end}` };
  const known = texts.indexOf(text);
  if (known < 0) texts.push(text);
  return { place: { text: known < 0 ? texts.length - 1 : known }, start, end, unit: "utf16", quote };
}

type Wanted = { readonly name: string; readonly start: number; readonly end: number; readonly quote: string | null };

/** The text that a range is of: the one under the name of the object it was marked in, else the one that it fits. */
function textOf(data: JsonObject, { name, start, end, quote }: Wanted): string | null {
  const named = Object.hasOwn(data, name) ? data[name] : undefined;
  const texts = Object.values(data).filter((value) => typeof value === "string");
  const fits = (text: string) => end <= text.length && (quote === null || text.slice(start, end) === quote);
  if (typeof named === "string") return named;
  const fitting = texts.filter(fits);
  return fitting.length === 1 || quote !== null ? (fitting[0] ?? texts[0] ?? null) : null;
}
