import { act } from "react";
import { describe, expect, it, vi } from "vitest";
import { ImportHistory } from "@/components/imports/import-history";
import { RefusalTable } from "@/components/imports/refusal-table";
import { ReportPanel } from "@/components/imports/report-panel";
import { importOf } from "@/tests/components/imports/build-import";
import { click, mount } from "@/tests/components/transcripts/mount";
import { router, UnderRouter } from "@/tests/components/under-router";

const done = async () => ({ ok: true, value: importOf() }) as const;
const actions = { start: done, cancel: done, resume: vi.fn(done), discard: done };

function report(overrides: Parameters<typeof importOf>[0]) {
  const { element } = mount(
    <UnderRouter>
      <ReportPanel project="study" run={importOf(overrides)} actions={actions} />
    </UnderRouter>,
  );
  const names = [...element.querySelectorAll("a, button")].map((one) => one.textContent);
  return { element, names };
}

describe("the report of an import", () => {
  it("counts what became of the records and leads to what came in", () => {
    const { element, names } = report({});
    expect([...element.querySelectorAll("dd")].map((one) => one.textContent)).toEqual(["100", "90", "7", "3"]);
    expect(names).toEqual(["See the transcripts", "Import more"]);
    expect(element.querySelector("a")?.getAttribute("href")).toBe(
      "/projects/study/transcripts?import=019a9e2c-0000-7000-8000-000000000001",
    );
  });

  it("can be resumed while its files are there", async () => {
    const { element, names } = report({ state: "cancelled", hasFiles: true });
    expect(names).toEqual(["Resume", "See the transcripts", "Import more", "Discard the files"]);
    const resume = [...element.querySelectorAll("button")].find((one) => one.textContent === "Resume");
    await act(async () => click(resume));
    expect(actions.resume).toHaveBeenCalledWith({ project: "study", id: "019a9e2c-0000-7000-8000-000000000001" });
    expect(router.refresh).toHaveBeenCalled();
  });

  it("says why it failed, and that importing again brings the rest when its files are gone", () => {
    const { element, names } = report({ state: "failed", failure: "The disc is full.", imported: 0 });
    expect(element.textContent).toContain("The disc is full.");
    expect(element.textContent).toContain("importing them again brings the rest");
    expect(names).toEqual(["Import more"]);
  });
});

describe("the refused records", () => {
  const refusal = { ordinal: 1, file: "runs.jsonl", record: 4, path: "result.error", reason: "timeout" };

  it("are named with file, record, place and reason, and can be had as files", () => {
    const whole = { ...refusal, ordinal: 2, path: "" };
    const { element } = mount(<RefusalTable project="study" id="one" refusals={[refusal, whole]} total={2} page={1} />);
    expect([...element.querySelectorAll("td")].map((one) => one.textContent)).toEqual([
      ...["runs.jsonl", "4", "result.error", "timeout"],
      ...["runs.jsonl", "4", "whole record", "timeout"],
    ]);
    expect([...element.querySelectorAll("a")].map((one) => one.getAttribute("href"))).toEqual([
      "/api/v1/projects/study/imports/one/refusals?format=csv",
      "/api/v1/projects/study/imports/one/refusals?format=json",
    ]);
  });

  it("have pages when there are many", () => {
    const { element } = mount(<RefusalTable project="study" id="one" refusals={[refusal]} total={250} page={2} />);
    const pages = [...element.querySelectorAll("nav a")].map((one) => one.getAttribute("href"));
    expect(pages).toEqual([
      "/projects/study/imports/one?page=1#refusals",
      "/projects/study/imports/one?page=3#refusals",
    ]);
    expect(element.querySelector("nav")?.textContent).toContain("Page 2 of 3, 250 in all");
  });
});

describe("the history", () => {
  const history = (...imports: readonly ReturnType<typeof importOf>[]) =>
    mount(<ImportHistory project="study" imports={imports} nowMs={0} older={null} />).element;

  it("says what was imported, how it stands, what came of it, who began it and when", () => {
    const files = ["a.jsonl", "b.jsonl", "c.jsonl"].map((name) => ({ name, sizeBytes: 1, receivedBytes: 1 }));
    const element = history(
      importOf({ files, kind: "labels" }),
      importOf({ id: "019a9e2c-0000-7000-8000-000000000002", state: "ready", startedAt: null, startedBy: null }),
    );
    const rows = [...element.querySelectorAll("tbody tr")].map((row) =>
      [...row.querySelectorAll("td")].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ["a.jsonl and 2 more", "Labels", "Finished", "100", "90", "7", "3", "Administrator", "Nov 20, 2026, 12:00 PM"],
      ["runs.jsonl", "Transcripts", "To be started", "–", "–", "–", "–", "command line", "Nov 20, 2026, 12:00 PM"],
    ]);
  });

  it("says how to begin when nothing was imported", () => {
    expect(history().textContent).toContain("Nothing imported yet");
  });
});
