import { gaps } from "@/lib/labels/formats/label-gaps";
import type { ReaderOptions } from "@/lib/labels/formats/label-reader";
import { type CellOf, wholeNumber } from "@/lib/labels/formats/row-places";
import { markPropertySchema, type OffsetUnit } from "@/lib/labels/label-choices";
import type { SaidMark, SaidRange } from "@/lib/labels/label-row";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";

type RangeCells = {
  readonly part: string | null;
  readonly start: string | null;
  readonly end: string | null;
  readonly quote: string | null;
};

/** The mark of a standoff row; null when the row has no offsets. */
export function markOfRow(
  cellOf: CellOf,
  { choices }: Pick<ReaderOptions, "choices">,
  impliedUnit: OffsetUnit | null,
): SaidMark | Refusal | null {
  const [start, end] = [cellOf("start"), cellOf("end")];
  if (start === null && end === null) return null;
  const type = cellOf("type");
  if (type === null) return refusal("", "It has offsets, and nothing says what they mark");
  const unit = unitOf(cellOf("unit")) ?? impliedUnit ?? choices.unit ?? null;
  if (unit === null) return refusal("", unitProblem(cellOf("unit")));
  const part = cellOf("part") ?? choices.part ?? null;
  const range = rangeOf({ part, start, end, quote: cellOf("quote") }, unit);
  if (isRefusal(range)) return range;
  const link = linkOf(cellOf, { part, unit });
  if (link !== null && "reason" in link) return link;
  const properties = markPropertySchema.options.flatMap((name) => {
    const value = cellOf(name);
    return value === null ? [] : [{ name, value }];
  });
  const note = cellOf("note");
  return {
    id: cellOf("markId"),
    type,
    ranges: [range],
    properties,
    notes: note === null ? [] : [note],
    links: link === null ? [] : [link],
  };
}

type Shared = { readonly part: string | null; readonly unit: OffsetUnit };

function linkOf(cellOf: CellOf, { part, unit }: Shared): SaidMark["links"][number] | Refusal | null {
  const cells = {
    part: cellOf("linkPart") ?? part,
    start: cellOf("linkStart"),
    end: cellOf("linkEnd"),
    quote: cellOf("linkQuote"),
  };
  if (cells.start === null && cells.end === null) return null;
  const range = rangeOf(cells, unit);
  if (isRefusal(range)) return range;
  return { id: null, relation: cellOf("relation") ?? "", range };
}

function rangeOf({ part, start, end, quote }: RangeCells, unit: OffsetUnit): SaidRange | Refusal {
  if (part === null) return refusal("", "Nothing says which part its offsets are of");
  const [from, to] = [start === null ? null : wholeNumber(start), end === null ? null : wholeNumber(end)];
  if (from === null || to === null) return refusal("", `Not offsets: ${start ?? "nothing"} to ${end ?? "nothing"}`);
  if (from >= to) return refusal("", `The range ${from} to ${to} is empty`);
  return { place: { part }, start: from, end: to, unit, quote };
}

const codePointWords: ReadonlySet<string> = new Set(["codepoints", "codepoint", "unicode", "python", "characters"]);
const utf16Words: ReadonlySet<string> = new Set(["utf16", "utf16codeunits", "codeunits", "javascript"]);

/** The unit that a word stands for; null when none. */
function unitOf(text: string | null): OffsetUnit | null {
  const word = (text ?? "").toLowerCase().replace(/[\s_-]+/g, "");
  if (codePointWords.has(word)) return "codePoints";
  return utf16Words.has(word) ? "utf16" : null;
}

function unitProblem(said: string | null): string {
  if (said === null) return gaps.unit;
  return `The unit of its offsets is neither codePoints nor utf16: ${said.slice(0, 80)}`;
}
