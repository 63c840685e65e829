import { describe, expect, it } from "vitest";
import { MetadataTree } from "@/components/transcripts/metadata-tree";
import { TranscriptFacts } from "@/components/transcripts/transcript-facts";
import type { StoredTranscript } from "@/lib/transcripts/stored-transcript";
import type { Json } from "@/lib/transcripts/transcript";
import { mount } from "@/tests/components/transcripts/mount";

const stored: StoredTranscript = {
  id: "019a9e2c-0000-7000-8000-000000000001",
  externalId: "item 1",
  epoch: 1,
  model: "<i>Alder 2</i>",
  condition: "cue",
  pairKey: "pair 1",
  paired: [
    { id: "019a9e2c-0000-7000-8000-000000000002", externalId: "item 1b", model: "Alder 2", condition: "baseline" },
  ],
  split: null,
  cue: null,
  correctness: "incorrect",
  metadata: {},
  sourceFile: "runs/a.jsonl",
  sourceRecord: 12,
  importId: "019a9e2c-0000-7000-8000-000000000003",
  importedAt: new Date("2026-11-20T12:00:00Z"),
  archivedAt: null,
  contentHash: "ab".repeat(32),
  reasoningLength: 10,
  task: null,
  parts: [],
};

/** Label → what stands beside it. */
function facts(transcript: StoredTranscript) {
  const { element } = mount(<TranscriptFacts project="study" transcript={transcript} />);
  const terms = [...element.querySelectorAll("dt")].map((term) => [
    term.textContent,
    term.nextElementSibling?.textContent,
  ]);
  return { element, terms };
}

describe("the facts of a transcript", () => {
  it("name what is known and leave out what is not", () => {
    const { terms } = facts(stored);
    expect(terms).toEqual([
      ["Model", "<i>Alder 2</i>"],
      ["Condition", "cue"],
      ["Answer", "incorrect"],
      ["Pair", "baseline"],
      ["Id", "item 1"],
      ["Id in Plumbline", stored.id],
      ["Epoch", "1"],
      ["Pair key", "pair 1"],
      ["Source", "runs/a.jsonl, record 12"],
      ["Imported", "Nov 20, 2026, 12:00 PM"],
      ["Content SHA-256", stored.contentHash],
    ]);
  });

  it("lead to the other transcripts of the pair, to the import and nowhere else", () => {
    const { element } = facts(stored);
    expect([...element.querySelectorAll("a")].map((link) => link.getAttribute("href"))).toEqual([
      "/projects/study/transcripts/019a9e2c-0000-7000-8000-000000000002",
      "/projects/study/imports/019a9e2c-0000-7000-8000-000000000003",
    ]);
  });

  it("say when a pair has no other", () => {
    expect(facts({ ...stored, paired: [] }).terms).toContainEqual(["Pair", "no other transcript with the key pair 1"]);
  });
});

describe("metadata", () => {
  const tree = (value: Json) => mount(<MetadataTree value={value} />).element;

  it("is a tree in which nothing is taken for markup or a link", () => {
    const element = tree({
      "<b>k</b>": "<script>alert(1)</script>",
      url: "javascript:alert(1)",
      deep: { list: [1, null, true] },
    });
    expect([...element.querySelectorAll("dt")].map((term) => term.textContent)).toEqual([
      "<b>k</b>",
      "url",
      "deep",
      "list",
      "0",
      "1",
      "2",
    ]);
    expect(element.textContent).toContain("<script>alert(1)</script>");
    expect(element.querySelector("b, script, a")).toBeNull();
  });

  it("tells empty things and text that looks like something else apart", () => {
    const leaves = (value: Json) => [...tree(value).querySelectorAll("dd")].map((leaf) => leaf.textContent);
    expect(leaves({ none: null, empty: "", object: {}, list: [], text: "null" })).toEqual([
      "null",
      "",
      "{}",
      "[]",
      "null",
    ]);
    expect(tree({ none: null }).querySelector("dd span")?.className).toContain("font-mono");
    expect(tree({ text: "null" }).querySelector("dd span")?.className).not.toContain("font-mono");
  });

  it("folds long texts and shows what lies too deep as JSON", () => {
    const folded = tree({ long: "x".repeat(301) }).querySelector("details");
    expect(folded?.querySelector("summary")?.textContent).toBe(`${"x".repeat(100)}… 301 characters`);
    const nested = Array.from({ length: 20 }).reduce<Json>((inside) => ({ in: inside }), "bottom");
    const element = tree(nested);
    expect(element.querySelectorAll("dt")).toHaveLength(12);
    expect(element.textContent).toContain('{"in":{"in":');
  });
});
