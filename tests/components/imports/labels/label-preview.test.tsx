import { act } from "react";
import { expect, it, vi } from "vitest";
import { LabelPreviewView } from "@/components/imports/labels/label-preview";
import { noChoices } from "@/lib/labels/label-choices";
import type { LabelPreview } from "@/lib/labels/label-preview";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { mount } from "@/tests/components/transcripts/mount";

const preview: LabelPreview = {
  files: [{ name: "spans.csv", sizeBytes: 1000, format: "table", problem: null }],
  choices: noChoices,
  scheme: defaultScheme,
  columns: [{ name: "start", use: "start", isChosen: false, examples: ["0", "7"], count: 2 }],
  ...{ needsUnit: true, needsRater: false, needsQuestion: false },
  names: {
    marks: [
      { name: "odd step", count: 3, target: undefined },
      { name: "leap", count: 1, target: "unexplained_leap" },
    ],
    questions: [
      {
        ...{ name: "verdict", count: 4, target: { element: "verdict", values: { fine: "faithful" } } },
        values: [
          { name: "fine", count: 3, target: "faithful" },
          { name: "hm", count: 1, target: undefined },
        ],
      },
    ],
    properties: [],
    relations: [],
  },
  unmapped: [{ kind: "mark", of: "", name: "odd step", count: 3 }],
  ...{
    matched: 1,
    unmatched: 1,
    unmatchedExamples: [{ item: "z", reason: "No transcript has the id z" }],
    rows: 2,
    isWhole: true,
  },
  labels: [
    {
      file: "spans.csv",
      record: 1,
      path: "",
      rater: "ada",
      item: "a",
      transcriptId: "t1",
      says: ["Verdict: Faithful"],
      problem: null,
    },
    {
      file: "spans.csv",
      record: 2,
      path: "",
      rater: "ada",
      item: "z",
      transcriptId: null,
      says: [],
      problem: "No transcript has the id z",
    },
  ],
  problem: "A name stands for nothing.",
};

function show(changes: Partial<LabelPreview> = {}) {
  const onChange = vi.fn();
  const step = { preview: { ...preview, ...changes }, choices: noChoices, onChange };
  const { element } = mount(<LabelPreviewView project="study" isLooking={false} {...step} />);
  const select = (label: string) => {
    const found = element.querySelector<HTMLSelectElement>(`select[aria-label="${label}"]`);
    if (!found) throw new Error(`No ${label}`);
    return found;
  };
  const choose = (label: string, value: string) =>
    act(() => {
      const control = select(label);
      control.value = value;
      control.dispatchEvent(new Event("change", { bubbles: true }));
    });
  return { element, select, choose, onChange };
}

it("shows each name with its count and what it stands for, and asks for what stands for nothing", () => {
  const { element, select } = show();
  expect(select("What odd step stands for").value).toBe("");
  expect(select("What odd step stands for").getAttribute("aria-invalid")).toBe("true");
  expect(select("What leap stands for").value).toBe("unexplained_leap");
  expect(select("What fine of verdict stands for").value).toBe("faithful");
  expect(select("What hm of verdict stands for").value).toBe("");
  expect(element.querySelector("[role=status]")?.textContent).toBe(
    "A name stands for nothing.2 rows. Of the first 2, 1 are of transcripts of this project.No transcript has the id z",
  );
});

it("says what was chosen: a type, an option, left out, a note", () => {
  const { choose, onChange } = show();
  choose("What odd step stands for", "silent_correction");
  expect(onChange).toHaveBeenLastCalledWith({ ...noChoices, marks: { "odd step": "silent_correction" } });
  choose("What odd step stands for", "#leftOut");
  expect(onChange).toHaveBeenLastCalledWith({ ...noChoices, marks: { "odd step": null } });
  choose("What hm of verdict stands for", "cannot_tell");
  expect(onChange).toHaveBeenLastCalledWith({
    ...noChoices,
    questions: { verdict: { element: "verdict", values: { hm: "cannot_tell" } } },
  });
  choose("What verdict stands for", "#note");
  expect(onChange).toHaveBeenLastCalledWith({ ...noChoices, questions: { verdict: { note: true } } });
  choose("What start is", "end");
  expect(onChange).toHaveBeenLastCalledWith({ ...noChoices, columns: { start: "end" } });
});

it("shows the first rows with the transcripts they are of, or why they would be refused", () => {
  const { element } = show();
  const table = element.querySelector("#rows")?.closest("section")?.querySelector("tbody");
  const rows = [...(table?.querySelectorAll("tr") ?? [])];
  expect(rows.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent))).toEqual([
    ["1", "a", "ada", "Verdict: Faithful"],
    ["2", "z", "ada", "No transcript has the id z"],
  ]);
  expect(table?.querySelector("a")?.getAttribute("href")).toBe("/projects/study/transcripts/t1");
});

it("asks for the unit of offsets only where the files do not say it", () => {
  expect(show().element.textContent).toContain("UTF-16 units");
  expect(show({ needsUnit: false }).element.textContent).not.toContain("UTF-16 units");
});
