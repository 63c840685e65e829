import { act, useReducer } from "react";
import { describe, expect, it, vi } from "vitest";
import { MappingEditor } from "@/components/imports/mapping/mapping-editor";
import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { beginMappingEdit, emptyMapping, type MappingEdit, stepMappingEdit } from "@/lib/transcripts/mapping-edit";
import { click, mount } from "@/tests/components/transcripts/mount";

const proposal: DraftMapping = {
  ...emptyMapping,
  fields: {
    model: { constant: "Alder 2" },
    condition: { fileName: [{ contains: "base", value: "baseline" }], otherwise: "cue" },
    reasoning: { path: "result.trace" },
    answer: { path: "result.response" },
  },
};
const sampled = {
  paths: [
    { path: "result.response", example: "FINAL ANSWER: C", count: 10 },
    { path: "result.draft", example: "Perhaps D", count: 4 },
  ],
  records: 10,
  fileNames: ["runs-baseline.jsonl", "runs-hinted.jsonl"],
};

/** Keeps an edit, as the page of an import does. */
function Host({ begin, onEdit }: { readonly begin: DraftMapping; readonly onEdit: (edit: MappingEdit) => void }) {
  const [edit, change] = useReducer(stepMappingEdit, begin, beginMappingEdit);
  onEdit(edit);
  return (
    <MappingEditor edit={edit} sampled={sampled} change={change}>
      {null}
    </MappingEditor>
  );
}

function show(begin = proposal) {
  const onEdit = vi.fn<(edit: MappingEdit) => void>();
  const { element } = mount(<Host begin={begin} onEdit={onEdit} />);
  const now = (): MappingEdit => onEdit.mock.lastCall?.[0] ?? beginMappingEdit(begin);
  const button = (name: string) =>
    [...document.querySelectorAll("button")].find(
      (one) => one.textContent === name || one.getAttribute("aria-label") === name,
    );
  return { element, now, button };
}

function write(field: HTMLInputElement | HTMLTextAreaElement | null, text: string): void {
  if (!field) throw new Error("There is nowhere to write");
  const prototype = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement : HTMLInputElement;
  act(() => {
    Object.getOwnPropertyDescriptor(prototype.prototype, "value")?.set?.call(field, text);
    field.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

const option = (words: string) =>
  [...document.querySelectorAll("[role=option]")].find((one) => one.textContent?.startsWith(words));

describe("the editor of a mapping", () => {
  it("says what stands at a path, in how many records, and which paths the sample does not have", () => {
    const { element } = show();
    expect(element.textContent).toContain("FINAL ANSWER: C");
    expect(element.textContent).toContain("In none of the 10 sampled records");
  });

  it("says what each file gets by rules on its name", () => {
    const { element } = show();
    expect(element.textContent).toContain("runs-baseline.jsonl→baseline");
    expect(element.textContent).toContain("runs-hinted.jsonl→cue");
  });

  it("takes another place for a field and goes back", () => {
    const { now, button } = show();
    click(button("Answer: result.response"));
    expect(option("result.draft")?.textContent).toContain("in 4 of 10");
    click(option("result.draft"));
    expect(now().draft.fields.answer).toEqual({ path: "result.draft" });
    click(button("Undo"));
    expect(now().draft).toEqual(proposal);
  });

  it("takes another kind of source, whose value is then written", () => {
    const { element, now, button } = show();
    click(button("Split: Not given"));
    click(option("Always the same"));
    expect(now().draft.fields.split).toEqual({ constant: "" });
    expect(element.textContent).toContain("Something has to be given here");
    write(element.querySelector("input[aria-label='Model of every record']"), "Birch 70B");
    expect(now().draft.fields.model).toEqual({ constant: "Birch 70B" });
    click(button("Proposal"));
    expect(now().draft).toEqual(proposal);
  });

  it("shows the mapping as JSON, with what is wrong at its line, and holds on to what was right before", () => {
    const { element, now } = show();
    click(element.querySelector("input[value=json]"));
    const area = element.querySelector("textarea");
    expect(JSON.parse(area?.value ?? "")).toEqual(proposal);
    write(area, '{\n  "fields": {\n    "replies": { "path": "a" }\n  }\n}');
    expect(element.textContent).toContain('Line 3: Unrecognized key: "replies"');
    expect(now()).toMatchObject({ isTextBroken: true, draft: proposal });
    write(area, '{ "fields": { "answer": { "path": "a" } } }');
    expect(now()).toMatchObject({ isTextBroken: false, draft: { fields: { answer: { path: "a" } } } });
    expect(element.textContent).toContain("Line 1: The model has to come from somewhere");
  });

  it("loses no field whose name another's passes through, and says that two are the same", () => {
    const { element, now } = show({ ...proposal, metadata: { ...proposal.metadata, fields: { a: "x", b: "y" } } });
    const second = element.querySelector<HTMLInputElement>("[aria-label='Name 2']");
    write(second, "a");
    expect(now().draft.metadata.fields).toEqual({ a: "x", b: "y" });
    expect(element.textContent).toContain("Two fields have the same name");
    write(second, "ab");
    expect(now().draft.metadata.fields).toEqual({ a: "x", ab: "y" });
    expect(element.textContent).not.toContain("Two fields have the same name");
  });

  it("keeps a row's own field when one above it is taken away", () => {
    const { element, button } = show({ ...proposal, metadata: { ...proposal.metadata, fields: { a: "x", b: "y" } } });
    const second = element.querySelector("[aria-label='Name 2']");
    click(button("Take name 1 away"));
    expect(element.querySelector("[aria-label='Name 1']")).toBe(second);
  });
});
