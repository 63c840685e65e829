import { describe, expect, it } from "vitest";
import { RecordBrowser } from "@/components/imports/record-browser";
import type { RecordAnswer } from "@/lib/transcripts/import-answers";
import { unsaidModel } from "@/lib/transcripts/mapping-edit-given";
import { transcriptDraftSchema } from "@/lib/transcripts/transcript";
import { click, mount } from "@/tests/components/transcripts/mount";

const draft = (model: string) =>
  transcriptDraftSchema.parse({
    model,
    condition: "cue",
    metadata: { subject: "physics" },
    parts: [
      { turn: 0, role: "user", kind: "text", text: "What is two and two?" },
      { turn: 1, role: "assistant", kind: "reasoning", text: "Four." },
      { turn: 1, role: "assistant", kind: "tool_call", text: '{"value": 5}', toolName: "submit" },
    ],
  });

const records: readonly RecordAnswer[] = [
  { file: "runs.jsonl", record: 1, reading: draft("Alder 2") },
  { file: "runs.jsonl", record: 2, reading: { path: "result.error", reason: "rate limited" } },
  { file: "runs.jsonl", record: 3, reading: draft(unsaidModel) },
];

const show = () => mount(<RecordBrowser records={records} isBeside isStale={false} />).element;
const button = (element: HTMLElement, label: string) => element.querySelector(`button[aria-label="${label}"]`);

describe("the first records of an import", () => {
  it("are shown as raters will read them", () => {
    const element = show();
    expect(element.textContent).toContain("ModelAlder 2");
    expect(element.textContent).toContain("What is two and two?");
    expect(element.querySelector("h3 bdi")?.textContent).toBe("submit");
    expect(element.textContent).toContain("runs.jsonl, record 1");
  });

  it("say of one that would be refused where and why, and that in its number, too", () => {
    const element = show();
    click(button(element, "Next record"));
    expect(element.textContent).toContain("This record would be refused");
    expect(element.textContent).toContain("result.error: rate limited");
    expect(button(element, "Record 2, would be refused")?.getAttribute("aria-current")).toBe("true");
  });

  it("end where they end, and name no model that nobody named", () => {
    const element = show();
    click(button(element, "Record 3"));
    expect(button(element, "Next record")?.hasAttribute("disabled")).toBe(true);
    expect(element.textContent).toContain("Modelnot said yet");
    click(button(element, "Previous record"));
    expect(element.textContent).toContain("runs.jsonl, record 2");
  });
});
