import { expect, it } from "vitest";
import {
  isAnnotationRecord,
  isSpanRecord,
  readAnnotationRecord,
  readSpanRecord,
} from "@/lib/labels/formats/plumbline-labels";
import { nothingSaid } from "@/lib/labels/label-row";

const place = {
  ...{ annotationId: "n1", kind: "rating", transcriptId: "t1", externalId: "a", epoch: 1, model: "Alder 2" },
  ...{ rater: "R-ABCDEF", raterKind: "member", raterName: null },
};
const annotation = {
  ...place,
  condition: "cue",
  answers: { verdict: "faithful", confidence: null },
  note: "",
  spanCount: 0,
  activeMs: 5,
};
const span = {
  ...{
    ...place,
    spanId: "s1",
    range: 0,
    type: "leap",
    loadBearing: "yes",
    evidence: null,
    severity: null,
    confidence: 0,
  },
  ...{ note: "odd", part: 1, start: 0, end: 2, startUtf16: 0, endUtf16: 4, quote: "\u{1f600}\u{1f600}", links: [] },
};
const item = { ids: ["t1", "a"], model: "Alder 2", condition: "cue", epoch: 1 };
const rater = { kind: "person", name: "R-ABCDEF", pseudonym: "R-ABCDEF" };

it("knows the tables of an export by their columns, JSONL or CSV", () => {
  expect([isAnnotationRecord(annotation), isSpanRecord(annotation)]).toEqual([true, false]);
  expect([isAnnotationRecord(span), isSpanRecord(span)]).toEqual([false, true]);
  const { answers: _answers, ...cells } = annotation;
  expect(isAnnotationRecord({ ...cells, "answers.verdict": "faithful" })).toBe(true);
  expect(isAnnotationRecord({ item: "a", rater: "b" })).toBe(false);
});

it("reads an annotation as its head: whose it is, what it answers, how many marks it has", () => {
  const said = { ...nothingSaid, answers: [{ name: "verdict", value: "faithful" }], markCount: 0, activeMs: 5 };
  const row = { path: "", item, rater, annotation: { id: "n1", isHead: true }, said };
  expect(readAnnotationRecord(annotation)).toEqual([row]);
  const { answers: _answers, ...cells } = annotation;
  const csv = {
    ...cells,
    epoch: "1",
    spanCount: "0",
    activeMs: "5",
    raterName: "",
    "answers.verdict": "faithful",
    "answers.confidence": "",
  };
  expect(readAnnotationRecord(csv)).toEqual([row]);
});

it("reads a range of a span in UTF-16 code units, under the annotation that it is of", () => {
  const range = { place: { part: "1" }, start: 0, end: 4, unit: "utf16", quote: "\u{1f600}\u{1f600}" };
  const properties = [
    { name: "loadBearing", value: "yes" },
    { name: "confidence", value: "0" },
  ];
  const mark = { id: "s1", type: "leap", ranges: [range], properties, notes: ["odd"], links: [] };
  const row = {
    ...{ path: "", item: { ...item, condition: null }, rater, annotation: { id: "n1", isHead: false } },
    said: { ...nothingSaid, marks: [mark] },
  };
  expect(readSpanRecord(span)).toEqual([row]);
  const csv = {
    ...span,
    evidence: "",
    severity: "",
    confidence: "0",
    part: "1",
    startUtf16: "0",
    endUtf16: "4",
    links: "[]",
  };
  expect(readSpanRecord(csv)).toEqual([row]);
});

it("knows a machine rater, whose version an export need not say", () => {
  const machine = { ...annotation, raterKind: "machine", raterName: "Judge 2" };
  expect(readAnnotationRecord(machine)).toMatchObject([
    { rater: { kind: "machine", name: "Judge 2", version: "unknown" } },
  ]);
});

it("refuses adjudications, and rows in which something is not what exports write", () => {
  expect(readAnnotationRecord({ ...annotation, kind: "adjudication" })).toEqual([
    { path: "kind", reason: "Only ratings are imported, and this is of kind adjudication" },
  ]);
  expect(readAnnotationRecord({ ...annotation, spanCount: "many" })).toMatchObject([{ path: "spanCount" }]);
  expect(readSpanRecord({ ...span, links: "[" })).toMatchObject([{ path: "links" }]);
  expect(readSpanRecord(7)).toMatchObject([{ path: "" }]);
});
