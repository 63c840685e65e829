import { describe, expect, it } from "vitest";
import { emptyMapping } from "@/lib/transcripts/mapping-edit";
import {
  arraysOn,
  asConversation,
  asSeparateTexts,
  contentFieldsOf,
  kindsFor,
  sourceKind,
  sourceOfKind,
} from "@/lib/transcripts/mapping-edit-source";

describe("the source of a field", () => {
  it("has a kind", () => {
    expect(sourceKind(undefined)).toBe("none");
    expect(sourceKind({ path: "a" })).toBe("path");
    expect(sourceKind({ constant: 1 })).toBe("constant");
    expect(sourceKind({ fileName: [{ contains: "a", value: "b" }], otherwise: null })).toBe("fileName");
    expect(sourceKind({ position: "a[]" })).toBe("position");
    expect(sourceKind({ join: [{ path: "a" }], with: "/" })).toBe("join");
  });

  it("keeps what another kind can use of it", () => {
    const records = "";
    expect(sourceOfKind("fileName", { before: { constant: "cue" }, records })).toEqual({
      fileName: [{ contains: "", value: "cue" }],
      otherwise: null,
    });
    const joined = sourceOfKind("join", { before: { path: "id" }, records });
    expect(joined).toEqual({ join: [{ path: "id" }, { path: "" }], with: "/" });
    expect(sourceOfKind("path", { before: joined, records })).toEqual({ path: "id" });
    expect(sourceOfKind("none", { before: joined, records })).toBeUndefined();
  });

  it("can be a place in an array only where records lie in one", () => {
    expect(kindsFor("")).not.toContain("position");
    expect(kindsFor("results[].completions[]")).toContain("position");
    expect(arraysOn("results[].completions[]")).toEqual(["results[]", "results[].completions[]"]);
    const position = sourceOfKind("position", { before: undefined, records: "results[].completions[].turns" });
    expect(position).toEqual({ position: "results[].completions[]" });
  });
});

describe("what raters read", () => {
  const texts = {
    ...emptyMapping,
    fields: { model: { path: "m" }, system: { path: "s" }, prompt: { path: "p" }, answer: { path: "a" } },
  };

  it("is either one conversation or a text in each of several places", () => {
    const conversation = asConversation(texts);
    expect(conversation.fields).toEqual({ model: { path: "m" }, system: { path: "s" }, conversation: { path: "" } });
    expect(contentFieldsOf(conversation)).toEqual(["system", "conversation"]);
    expect(asSeparateTexts(conversation).fields).toEqual({ model: { path: "m" }, system: { path: "s" } });
    expect(contentFieldsOf(texts)).toEqual(["system", "prompt", "reasoning", "answer"]);
  });
});
