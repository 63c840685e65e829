import { describe, expect, it } from "vitest";
import { createLabelStudioReader, isLabelStudioTask } from "@/lib/labels/formats/label-studio";
import { noChoices } from "@/lib/labels/label-choices";
import type { Json } from "@/lib/transcripts/transcript";

const text = "It follows, so it is true.";
const read = createLabelStudioReader({ columns: new Map([["id", "item"]]), choices: noChoices, hash: () => "" });

const task = (annotation: Json, data: Json = { id: "a", text }) => ({ id: 1, data, annotations: [annotation] });
const by = (result: Json): Json => ({ completed_by: 5, result });
const labels = (value: Json, rest: object = {}) => ({
  id: "r",
  from_name: "m",
  to_name: "text",
  type: "labels",
  value,
  ...rest,
});

const marksOf = (rows: ReturnType<typeof read>) => rows.flatMap((row) => ("said" in row ? row.said.marks : []));

describe("a task of Label Studio", () => {
  it("is known by its data and its lists", () => {
    expect(isLabelStudioTask({ data: {}, annotations: [] })).toBe(true);
    expect(isLabelStudioTask({ data: {}, completions: [] })).toBe(true);
    expect(isLabelStudioTask({ data: "x", annotations: [] })).toBe(false);
    expect(isLabelStudioTask({ data: {} })).toBe(false);
  });

  it("gives a row for each annotation, with the text that its ranges are of", () => {
    const value = { start: 12, end: 14, text: "so", labels: ["leap", "gap"] };
    const range = { place: { text: 0 }, start: 12, end: 14, unit: "utf16", quote: "so" };
    const mark = { id: null, ranges: [range], properties: [], notes: [], links: [] };
    expect(
      read(task({ ...{ completed_by: 5, created_at: "2024-05-01T10:00:00.5Z" }, result: [labels(value)] })),
    ).toEqual([
      {
        path: "annotations[0]",
        item: { ids: ["a"], model: null, condition: null, epoch: null },
        rater: { kind: "person", name: "annotator 5", pseudonym: null },
        annotation: null,
        said: {
          ...{ answers: [], notes: [], markCount: null, activeMs: null, texts: [text] },
          submittedAt: "2024-05-01T10:00:00.5Z",
          marks: [
            { ...mark, type: "leap" },
            { ...mark, type: "gap" },
          ],
        },
      },
    ]);
  });

  it("counts marks in hypertext by their offsets into the whole text", () => {
    const value = {
      start: "/p[1]/text()[1]",
      end: "/p[1]/text()[1]",
      globalOffsets: { start: 12, end: 14 },
      text: "so",
    };
    const result = { ...labels({ ...value, hypertextlabels: ["leap"] }), type: "hypertextlabels" };
    expect(marksOf(read(task(by([result]))))).toMatchObject([{ type: "leap", ranges: [{ start: 12, end: 14 }] }]);
    const { globalOffsets: _none, ...paths } = value;
    expect(read(task(by([{ ...result, value: { ...paths, hypertextlabels: ["leap"] } }])))).toEqual([
      {
        path: "annotations[0].result[0].value",
        reason: "The range has no offsets into the whole text: export it with globalOffsets",
      },
    ]);
  });

  it("finds the text by the name of the object, else by the quote", () => {
    const value = { start: 0, end: 2, text: "It", labels: ["leap"] };
    const data = { id: "a", title: "Of it", body: text };
    expect(read(task(by([labels(value, { to_name: "title" })]), data))).toMatchObject([{ said: { texts: ["Of it"] } }]);
    expect(read(task(by([labels(value, { to_name: "t" })]), data))).toMatchObject([{ said: { texts: [text] } }]);
  });

  it.each([
    ["annotations[0].result", "There is no list of results", { completed_by: 5 }],
    [
      "annotations[0].result[0].type",
      'Results of type "brushlabels" are not read',
      by([{ type: "brushlabels", value: {} }]),
    ],
    ["annotations[0].result[0].value", "The range 3 to 3 is empty", by([labels({ start: 3, end: 3, labels: ["x"] })])],
    [
      "annotations[0].result[0]",
      "The relation leads from or to a region that is not there",
      by([{ type: "relation", from_id: "a", to_id: "b" }]),
    ],
    ["annotations[0]", "Not an annotation", 7],
    ["annotations[0]", "Nothing says whose label it is", { result: [] }],
  ])("is refused at %s: %s", (path, reason, annotation) => {
    expect(read(task(annotation))).toEqual([{ path, reason }]);
  });

  it("gives one refusal for each annotation where nothing says which transcript it is of", () => {
    const twice = { data: { text }, annotations: [by([]), by([])] };
    expect(read(twice)).toEqual(
      [0, 1].map((at) => ({ path: `annotations[${at}]`, reason: "Nothing says which transcript it is of" })),
    );
  });
});
