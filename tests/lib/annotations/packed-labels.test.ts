import { describe, expect, it } from "vitest";
import { type PackedLabels, unpackLabels } from "@/lib/annotations/packed-labels";
import { buildScheme } from "@/tests/lib/agreement/labelled-builders";

const version = { number: 3, scheme: buildScheme() };

/** As the database gives them: JSON in memory that threads share. */
function packed(rows: readonly unknown[]): Uint8Array {
  const bytes = new TextEncoder().encode(JSON.stringify(rows));
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

const span = ["silent_correction", "yes", null, "minor", 4, [[1, 2, 5]], [["contradicts", 0, 3, 4]]];
const rating = (rater: string) => ["task", "transcript", "model", rater, "member", 3, null, 1000, { a: "b" }, [span]];
const transcript = ["transcript", "task", "model", "t-1", "cue", "dev", null, 2, null, "correct", [7, 8], 8];

function pack(changes: Partial<PackedLabels> = {}): PackedLabels {
  return {
    id: "pack",
    annotations: [packed([rating("ben")]), packed([rating("ada")])],
    adjudications: [],
    transcripts: [packed([transcript])],
    versions: new Map([[3, version]]),
    models: [{ id: "model", name: "Alder" }],
    ...changes,
  };
}

describe("unpackLabels", () => {
  it("names what the rows of all texts hold", () => {
    const labels = unpackLabels(pack());
    expect(labels.annotations.map(({ raterId }) => raterId)).toEqual(["ben", "ada"]);
    expect(labels.annotations[0]).toEqual({
      ...{ taskId: "task", transcriptId: "transcript", modelId: "model", raterId: "ben", raterKind: "member", version },
      ...{ guideline: null, submittedAtMs: 1000, answers: { a: "b" } },
      spans: [
        {
          ...{ type: "silent_correction", loadBearing: "yes", evidence: null, severity: "minor", confidence: 4 },
          ranges: [{ part: 1, start: 2, end: 5 }],
          links: [{ relation: "contradicts", part: 0, start: 3, end: 4 }],
        },
      ],
    });
    expect(labels.transcripts.get("transcript")).toEqual({
      ...{
        id: "transcript",
        taskId: "task",
        modelId: "model",
        externalId: "t-1",
        condition: "cue",
        split: "dev",
        pairKey: null,
        epoch: 2,
      },
      ...{ cue: null, correctness: "correct", partLengths: [7, 8], reasoningLength: 8 },
    });
    expect(labels.raters).toEqual([
      { id: "ada", kind: "member" },
      { id: "ben", kind: "member" },
    ]);
  });

  it("gives annotations of one version one object, by which versions are told apart", () => {
    const [first, second] = unpackLabels(pack()).annotations;
    expect(first?.version).toBe(second?.version);
  });

  it("refuses rows that are none, and versions that were not read", () => {
    expect(() => unpackLabels(pack({ annotations: [packed([["task"]])] }))).toThrow();
    expect(() => unpackLabels(pack({ versions: new Map() }))).toThrow("Version 3");
  });
});
