import fc from "fast-check";
import { expect, it } from "vitest";
import { csvCells, csvHeader } from "@/lib/exports/csv-cells";
import { jsonLine } from "@/lib/exports/json-line";
import { type SpanRow, spanColumns, spanRows } from "@/lib/exports/span-rows";
import { createTableReader } from "@/lib/labels/formats/label-table";
import { isSpanRecord, readSpanRecord } from "@/lib/labels/formats/plumbline-labels";
import { type ColumnUse, noChoices } from "@/lib/labels/label-choices";
import type { SaidRange } from "@/lib/labels/label-row";
import { resolveRanges } from "@/lib/labels/resolve-ranges";
import { csvHeaderText, csvText } from "@/lib/server/exports/csv-text";
import { snapToGraphemes } from "@/lib/spans/graphemes";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { CsvSplitter } from "@/lib/transcripts/records/split-csv";
import type { Json } from "@/lib/transcripts/transcript";
import { textWithRange } from "@/tests/lib/spans/build-text";
import { split } from "@/tests/lib/transcripts/records/documents";

/** A text in any script with a mark in it, as the workbench makes them: between whole characters, and never empty. */
const marked = textWithRange
  .filter(({ text }) => !text.includes("\0"))
  .map(({ text, range }) => ({ text, range: snapToGraphemes(text, range) }))
  .filter(({ range }) => range.start < range.end);

type Marked = { readonly text: string; readonly range: { readonly start: number; readonly end: number } };

/** The row of a mark on the first text that is linked to a place in the second. */
function exportedRow(mark: Marked, target: Marked): SpanRow {
  const part = (index: number, text: string) => ({
    ...{ index, text, textSha256: "00" },
    ...(index === 0 ? { role: "assistant", kind: "reasoning" } : { role: "assistant", kind: "text" }),
  });
  const said = { loadBearing: null, evidence: null, severity: null, confidence: null, note: "" };
  const link = { id: "l", relation: "contradicts" as const, range: { part: 1, ...target.range } };
  const span = { id: "s", type: "leap", ...said, ranges: [{ part: 0, ...mark.range }], links: [link] };
  const [row] = spanRows({
    transcript: { id: "t", externalId: null, epoch: 0, model: "Alder 2" },
    parts: [part(0, mark.text), part(1, target.text)],
    annotations: [{ id: "a", kind: "rating", rater: { pseudonym: "R-1", kind: "member", name: null }, spans: [span] }],
  });
  if (!row) throw new Error("Nothing was exported");
  return row;
}

/** The row as someone reads it who is given the file. */
const writings: readonly (readonly [string, (row: SpanRow) => Json])[] = [
  ["JSONL", (row) => JSON.parse(jsonLine(spanColumns, row))],
  [
    "CSV",
    (row) => {
      const layout = { columns: spanColumns, keys: [] };
      const file = csvHeaderText(csvHeader(layout), false) + csvText([csvCells(layout, row)]);
      const [read] = split(new CsvSplitter({ delimiter: ",", way: [], limits: importLimits }), file);
      if (!read || isRefusal(read)) throw new Error(read?.reason ?? "There is no row");
      return read.record;
    },
  ],
];

/** Where a range of an exported row is, in the texts that it was exported from. */
function placesOf(ranges: readonly SaidRange[], texts: readonly string[]) {
  return resolveRanges(
    ranges.map((range) => {
      const index = "part" in range.place ? Number(range.place.part) : -1;
      return { range, part: { index, text: texts[index] ?? "" } };
    }),
  );
}

it.each(writings)("a mark and its link are read back from %s where they were, in any script", (_name, written) => {
  fc.assert(
    fc.property(marked, marked, (mark, target) => {
      const record = written(exportedRow(mark, target));
      expect(isSpanRecord(record)).toBe(true);
      const [read] = readSpanRecord(record);
      if (!read || isRefusal(read)) throw new Error(read?.reason ?? "Nothing was read");
      const ranges = read.said.marks.flatMap((one) => [...one.ranges, ...one.links.map((link) => link.range)]);
      expect(placesOf(ranges, [mark.text, target.text])).toEqual([
        { part: 0, ...mark.range, quote: mark.text.slice(mark.range.start, mark.range.end) },
        { part: 1, ...target.range, quote: target.text.slice(target.range.start, target.range.end) },
      ]);
    }),
  );
});

const columns: ReadonlyMap<string, ColumnUse> = new Map<string, ColumnUse>([
  ["transcriptId", "item"],
  ["rater", "rater"],
  ["type", "type"],
  ["part", "part"],
  ["start", "start"],
  ["end", "end"],
]);

it.each(writings)("a mark is read back from %s by its code points alone too, in any script", (_name, written) => {
  const hash = () => "";
  const read = createTableReader({ columns, choices: { ...noChoices, unit: "codePoints" }, hash });
  fc.assert(
    fc.property(marked, marked, (mark, target) => {
      const [row] = read(written(exportedRow(mark, target)));
      if (!row || isRefusal(row)) throw new Error(row?.reason ?? "Nothing was read");
      const ranges = row.said.marks.flatMap((one) => one.ranges);
      expect(ranges.map(({ unit, quote }) => [unit, quote])).toEqual([["codePoints", null]]);
      expect(placesOf(ranges, [mark.text])).toEqual([
        { part: 0, ...mark.range, quote: mark.text.slice(mark.range.start, mark.range.end) },
      ]);
    }),
  );
});
