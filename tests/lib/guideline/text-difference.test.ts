import { describe, expect, it } from "vitest";
import { type DifferenceLine, withoutFarLines } from "@/lib/guideline/text-difference";

const linesOf = (kinds: string): DifferenceLine[] =>
  [...kinds].map((kind, at) => ({ at, kind: kind === "+" ? "added" : kind === "-" ? "removed" : "same", words: [] }));
const shape = (kinds: string) =>
  withoutFarLines(linesOf(kinds)).map((block) => (block.kind === "gap" ? block.count : block.lines.length));

describe("a difference without what is far from any change", () => {
  it("keeps three lines around each change", () => {
    expect(shape("..........-+..........")).toEqual([7, 8, 7]);
    expect(shape("+....-")).toEqual([6]);
    expect(shape("+.......-")).toEqual([4, 1, 4]);
  });

  it("says where each block begins", () => {
    expect(withoutFarLines(linesOf("+.......-")).map(({ kind, at }) => [kind, at])).toEqual([
      ["lines", 0],
      ["gap", 4],
      ["lines", 5],
    ]);
  });

  it("is a single gap when nothing differs, and nothing without lines", () => {
    expect(shape(".....")).toEqual([5]);
    expect(shape("")).toEqual([]);
  });
});
