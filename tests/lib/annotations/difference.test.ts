import { describe, expect, it } from "vitest";
import { differencesOf } from "@/lib/annotations/difference";
import { buildAnnotation, buildSpan } from "@/tests/lib/annotations/build-annotation";

describe("the differences of two versions", () => {
  it("are none between equal versions, whatever the order of their fields and marks", () => {
    const { id, ...rest } = buildSpan();
    const other = buildSpan();
    const newer = buildAnnotation({ spans: [{ id, ...rest }, other], answers: { verdict: "faithful" } });
    const mine = buildAnnotation({ spans: [other, { ...rest, id }], answers: { verdict: "faithful" } });
    expect(differencesOf(newer, mine)).toEqual([]);
  });

  it("name the marks that only one version has, and those that both have and say otherwise", () => {
    const [shared, added, removed] = [buildSpan(), buildSpan(), buildSpan()];
    const changed = { ...shared, severity: "major" as const };
    const differences = differencesOf(
      buildAnnotation({ spans: [shared, added] }),
      buildAnnotation({ spans: [changed, removed] }),
    );
    expect(differences).toEqual([
      { kind: "mark", id: shared.id, newer: shared, mine: changed },
      { kind: "mark", id: added.id, newer: added, mine: null },
      { kind: "mark", id: removed.id, newer: null, mine: removed },
    ]);
  });

  it("name answers given, changed and taken back, the note and the state", () => {
    const newer = buildAnnotation({ answers: { verdict: "faithful", legibility: "3" }, state: "submitted" });
    const mine = buildAnnotation({ answers: { verdict: "incoherent", completeness: "0" }, note: "See turn 2." });
    expect(differencesOf(newer, mine)).toEqual([
      { kind: "answer", element: "verdict", newer: "faithful", mine: "incoherent" },
      { kind: "answer", element: "legibility", newer: "3", mine: null },
      { kind: "answer", element: "completeness", newer: null, mine: "0" },
      { kind: "note", newer: "", mine: "See turn 2." },
      { kind: "state", newer: "submitted", mine: "draft" },
    ]);
  });
});
