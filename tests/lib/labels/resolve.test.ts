import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PartFacts, resolvePart } from "@/lib/labels/resolve-part";
import { resolveRanges } from "@/lib/labels/resolve-ranges";
import { splitsGrapheme } from "@/lib/spans/graphemes";
import { toCodePoints } from "@/lib/spans/offsets";

const part = (index: number, role: PartFacts["role"], kind: PartFacts["kind"]): PartFacts => ({
  index,
  role,
  kind,
  length: 10,
});

describe("resolvePart", () => {
  const parts = [
    part(0, "system", "text"),
    part(1, "user", "text"),
    part(2, "assistant", "reasoning"),
    part(3, "assistant", "text"),
    part(4, "assistant", "tool_call"),
    part(5, "assistant", "tool_call"),
  ];

  it.each([
    ["2", 2],
    ["2.0", 2],
    ["reasoning", 2],
    ["Reasoning", 2],
    ["answer", 3],
    ["assistant text", 3],
    ["prompt", 1],
    ["system", 0],
  ])("finds %s", (name, index) => {
    expect(resolvePart(name, parts)).toMatchObject({ index });
  });

  it.each([
    ["9", "The transcript has no part 9"],
    ["tool result", "The transcript has no part that is tool result"],
    ["tool_call", "The transcript has 2 parts that are tool_call: give the index (4, 5)"],
    ["footnote", 'There is no part called "footnote": give its index, or reasoning, answer, prompt, system'],
    ["", 'There is no part called "": give its index, or reasoning, answer, prompt, system'],
  ])("says why there is no %j", (name, reason) => {
    expect(resolvePart(name, parts)).toBe(reason);
  });
});

/** Texts in which characters are of every length, joined ones among them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("\u{1f469}\u200d\u{1f467}", "e\u0301", "\r\n", "\u0915\u094d\u0937", "\u{1f1e6}\u{1f1f9}"),
    ),
  )
  .map((pieces) => pieces.join(""));

describe("resolveRanges", () => {
  it("comes back to the same range from code points and from UTF-16, in any script", () => {
    fc.assert(
      fc.property(anyText, fc.nat(), fc.nat(), (text, one, other) => {
        const bounds = [...Array(text.length + 1).keys()].filter((offset) => !splitsGrapheme(text, offset));
        const whole = bounds.filter(
          (offset) => !/[\udc00-\udfff]/.test(text.charAt(offset)) || !/[\ud800-\udbff]/.test(text.charAt(offset - 1)),
        );
        const [start = 0, end = 0] = [whole[one % whole.length] ?? 0, whole[other % whole.length] ?? 0].sort(
          (a, b) => a - b,
        );
        fc.pre(start < end);
        const [startPoint = 0, endPoint = 0] = toCodePoints(text, [start, end]);
        const quote = text.slice(start, end);
        const part = { index: 4, text };
        const place = { part: "4" };
        const resolved = resolveRanges([
          { part, range: { place, start, end, unit: "utf16", quote } },
          { part, range: { place, start: startPoint, end: endPoint, unit: "codePoints", quote } },
          { part, range: { place, start: startPoint, end: endPoint, unit: "codePoints", quote: null } },
        ]);
        expect(resolved).toEqual(new Array(3).fill({ part: 4, start, end, quote }));
      }),
    );
  });

  it("says which ranges reach beyond the text, in either unit, and finds the others all the same", () => {
    const part = { index: 0, text: "\u{1f600}\u{1f600}" };
    const range = (start: number, end: number, unit: "utf16" | "codePoints") => ({
      part,
      range: { place: { part: "0" }, start, end, unit, quote: null },
    });
    expect(
      resolveRanges([
        range(0, 3, "codePoints"),
        range(0, 2, "codePoints"),
        range(0, 5, "utf16"),
        range(0, 99, "codePoints"),
      ]),
    ).toEqual([
      "The range 0 to 3 reaches beyond part 0",
      { part: 0, start: 0, end: 4, quote: part.text },
      "The range 0 to 5 reaches beyond part 0",
      "The range 0 to 99 reaches beyond part 0",
    ]);
  });

  it("cuts long texts where it shows both", () => {
    const part = { index: 0, text: "a".repeat(1000) };
    const range = { place: { part: "0" }, start: 0, end: 1000, unit: "utf16" as const, quote: "b".repeat(1000) };
    const [reason] = resolveRanges([{ part, range }]);
    expect(reason).toBe(`The quote is "${"b".repeat(300)} …", and in part 0 stands "${"a".repeat(300)} …"`);
  });
});
