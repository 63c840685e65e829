import { describe, expect, it } from "vitest";
import { type DifferenceLine, withoutFarLines } from "@/lib/guideline/text-difference";

const line = (kind: DifferenceLine["kind"]): DifferenceLine => ({ kind, words: [] });
const shape = (kinds: string) =>
  withoutFarLines([...kinds].map((kind) => line(kind === "+" ? "added" : kind === "-" ? "removed" : "same"))).map(
    (block) => (block.kind === "gap" ? block.count : block.lines.length),
  );

describe("a difference without what is far from any change", () => {
  it("keeps three lines around each change", () => {
    expect(shape("..........-+..........")).toEqual([7, 8, 7]);
    expect(shape("+....-")).toEqual([6]);
    expect(shape("+.......-")).toEqual([4, 1, 4]);
  });

  it("is a single gap when nothing differs, and nothing without lines", () => {
    expect(shape(".....")).toEqual([5]);
    expect(shape("")).toEqual([]);
  });
});
