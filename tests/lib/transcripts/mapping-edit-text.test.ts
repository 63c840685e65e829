import { describe, expect, it } from "vitest";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { emptyMapping } from "@/lib/transcripts/mapping-edit";
import {
  completeMapping,
  mappingText,
  problemAt,
  problemsOf,
  readMappingText,
} from "@/lib/transcripts/mapping-edit-text";

const complete: DraftMapping = {
  ...emptyMapping,
  fields: { model: { constant: "Alder 2" }, answer: { path: "result.response" } },
};
const placesOf = (text: string) => readMappingText(text).problems.map(({ path, line }) => [path.join("."), line]);

describe("the text of a mapping", () => {
  it("is read as it was written", () => {
    expect(readMappingText(mappingText(complete))).toEqual({ draft: complete, problems: [] });
    expect(completeMapping(complete)).toEqual(complete);
  });

  it("is a draft when only the model is missing, and says so at the fields", () => {
    const { draft, problems } = readMappingText('{\n  "fields": { "answer": { "path": "a" } }\n}');
    expect(draft).toEqual({ ...emptyMapping, fields: { answer: { path: "a" } } });
    expect(problems).toEqual([
      { path: ["fields", "model"], message: "The model has to come from somewhere", offset: 4, line: 2 },
    ]);
  });

  it("names the line of each thing that is wrong", () => {
    const text = `{
  "records": "results[]",
  "fields": {
    "model": { "konstant": "a" },
    "answer": { "path": "a..b" },
    "reply": { "path": "a" }
  },
  "refuseWhen": ["ok", "$"]
}`;
    expect(placesOf(text).sort()).toEqual(
      [
        ["fields.model", 4],
        ["fields.answer.path", 5],
        ["fields.reply", 6],
        ["refuseWhen.1", 8],
      ].sort(),
    );
    expect(readMappingText(text).draft).toBeNull();
  });

  it("says where it stops being JSON", () => {
    expect(placesOf('{\n  "fields": {},\n}')).toEqual([["", 3]]);
  });
});

describe("the problems of a draft", () => {
  it("stand at the field they are of", () => {
    const fields = { ...complete.fields, prompt: { path: "$.results[].question" }, cue: { constant: "" } };
    expect(problemAt(problemsOf({ ...complete, fields }), ["fields", "cue"])).toEqual({
      path: ["fields", "cue", "constant"],
      message: "Something has to be given here",
    });
    const { cue: _, ...others } = fields;
    const astray = problemsOf({ ...complete, fields: others });
    expect(problemAt(astray, ["fields", "prompt"])?.message).toContain("not on the way to the records");
    expect(problemAt(astray, ["fields", "answer"])).toBeNull();
    expect(problemAt(problemsOf({ ...complete, refuseWhen: ["$.a[].b"] }), ["refuseWhen"])).not.toBeNull();
  });

  it("keep it from being a mapping", () => {
    expect(completeMapping(emptyMapping)).toBeNull();
  });
});
