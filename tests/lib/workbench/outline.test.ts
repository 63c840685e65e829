import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { Part } from "@/lib/transcripts/part";
import { toTurns } from "@/lib/transcripts/turns";
import { outlineHits, outlineOf, turnNumbered } from "@/lib/workbench/outline";
import { buildSpan } from "@/tests/lib/annotations/build-annotation";

const part = (index: number, fields: Pick<Part, "role" | "kind"> & { readonly length: number }): Part => ({
  index,
  turn: index,
  role: fields.role,
  kind: fields.kind,
  text: "x".repeat(fields.length),
  toolName: null,
  callId: null,
});

const { turns } = toTurns([
  part(0, { role: "user", kind: "text", length: 10 }),
  part(1, { role: "assistant", kind: "reasoning", length: 60 }),
  part(2, { role: "assistant", kind: "tool_call", length: 20 }),
  part(3, { role: "tool", kind: "tool_result", length: 20 }),
  part(4, { role: "assistant", kind: "text", length: 0 }),
]);

const mark = (type: string, ...places: readonly (readonly [part: number, start: number])[]) =>
  buildSpan({ type, places: places.map(([on, start]) => ({ part: on, start, end: start + 2 })) });

describe("the outline", () => {
  it("has the turns with their parts and length, a turn without text being one unit long", () => {
    expect(outlineOf(turns, [], { scheme: defaultScheme })).toEqual([
      { number: 1, parts: [1, 2, 3], length: 100, marks: 0, lines: [] },
      { number: 2, parts: [4], length: 1, marks: 0, lines: [] },
    ]);
  });

  it("has a line where each range begins, each place and colour once, and counts marks once", () => {
    const spans = [
      mark("unexplained_leap", [1, 30], [3, 0]),
      mark("unexplained_leap", [1, 30]),
      mark("denied_influence", [1, 30]),
      mark("denied_influence", [0, 2]),
    ];
    const [turn] = outlineOf(turns, spans, { scheme: defaultScheme });
    expect(turn?.marks).toBe(3);
    expect(turn?.lines).toEqual([
      { at: 30, colour: 7 },
      { at: 80, colour: 7 },
      { at: 30, colour: 1 },
    ]);
  });

  it("has the hits of a search by turn, each place once", () => {
    const at = (part: number, start: number) => ({ part, start, end: start + 1 });
    const hits = outlineHits(turns, [at(0, 3), at(1, 30), at(1, 30), at(3, 10)]);
    expect([...hits]).toEqual([[1, { count: 3, at: [30, 90] }]]);
  });

  it("finds a turn's first part with text by its number, and the last turn beyond", () => {
    expect(turns.map(({ number }) => turnNumbered(turns, number))).toEqual([1, 4]);
    expect(turnNumbered(turns, 99)).toBe(turnNumbered(turns, turns.length));
    for (const number of [0, -1, 1.5, Number.NaN]) expect(turnNumbered(turns, number)).toBeNull();
    expect(turnNumbered([], 1)).toBeNull();
  });
});
