import { describe, expect, it } from "vitest";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { beginMappingEdit, emptyMapping, stepMappingEdit } from "@/lib/transcripts/mapping-edit";
import { previewGiven, startGiven, unsaidModel } from "@/lib/transcripts/mapping-edit-given";

const nothing = { model: "", condition: "" };
const complete: DraftMapping = {
  ...emptyMapping,
  fields: { model: { constant: "Alder 2" }, answer: { path: "output" } },
};
const lacksModel: DraftMapping = { ...emptyMapping, fields: { answer: { path: "output" } } };

describe("what an import is given", () => {
  it("is nothing while the proposal stands, so that each file is read as it was recognised", () => {
    expect(startGiven(beginMappingEdit(complete), nothing)).toEqual({});
  });

  it("is the mapping once someone changed it, and nothing again after undoing", () => {
    const edit = stepMappingEdit(beginMappingEdit(complete), { kind: "records", records: "results[]" });
    expect(startGiven(edit, nothing)).toEqual({ mapping: { ...complete, records: "results[]" } });
    expect(startGiven(stepMappingEdit(edit, { kind: "undo" }), nothing)).toEqual({});
  });

  it("is not there while the mapping lacks something; a preview goes without the model alone", () => {
    const edit = beginMappingEdit(lacksModel);
    expect(startGiven(edit, nothing)).toBeNull();
    expect(previewGiven(edit, nothing)).toEqual({
      mapping: { ...lacksModel, fields: { ...lacksModel.fields, model: { constant: unsaidModel } } },
    });
    expect(previewGiven(beginMappingEdit(emptyMapping), nothing)).toBeNull();
  });

  it("is not there while the text of the mapping is broken, though the mapping before it was complete", () => {
    const broken = stepMappingEdit(beginMappingEdit(complete), { kind: "breakText" });
    expect(startGiven(broken, nothing)).toBeNull();
    expect(previewGiven(broken, nothing)).toBeNull();
    expect(startGiven(stepMappingEdit(broken, { kind: "text", draft: complete }), nothing)).toEqual({});
  });

  it("is what someone says of files that need no mapping, without the spaces around it", () => {
    expect(startGiven(null, { model: " Alder 2 ", condition: " " })).toEqual({ model: "Alder 2" });
    expect(previewGiven(null, { model: "", condition: "cue" })).toEqual({ condition: "cue" });
  });
});
