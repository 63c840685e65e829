import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { BlockFold } from "@/lib/transcripts/block-folds";
import { toolLayout } from "@/lib/transcripts/tool-layout";

/** The lines in sight, and in brackets how many blocks are folded at their end. */
function seen(text: string): string[] {
  const { blocks, folds } = toolLayout(text);
  const lines = blocks.map(({ indent, runs }) => {
    const line = runs.map(({ start, end, shown }) => shown ?? text.slice(start, end)).join("");
    return `${"  ".repeat(indent)}${line.trimEnd()}`;
  });
  const sight: string[] = [];
  let at = 0;
  for (const { first, past } of folds) {
    sight.push(...lines.slice(at, first), `[${past - first}]`);
    at = past;
  }
  return [...sight, ...lines.slice(at)];
}

const numbers = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
const all = (folds: readonly BlockFold[]): BlockFold[] => folds.flatMap((fold) => [fold, ...all(fold.inside)]);

describe("a tool's text", () => {
  it("is shown whole when it is short", () => {
    expect(seen(numbers(16).join("\n"))).toEqual(numbers(16).map(String));
    expect(seen(JSON.stringify(numbers(16)))).toEqual(numbers(16).map((each) => `- ${each}`));
  });

  it("keeps its first lines when it is long, and folds the rest", () => {
    expect(seen(numbers(17).join("\n"))).toEqual([...numbers(10).map(String), "[7]"]);
  });

  it("keeps the shape of a tree in sight: each long value is folded by itself", () => {
    const text = JSON.stringify({ rows: numbers(40), script: numbers(30).join("\n"), last: true });
    expect(seen(text)).toEqual([
      "rows:",
      ...numbers(10).map((each) => `  - ${each}`),
      "[30]",
      "script:",
      ...numbers(10).map((each) => `  ${each}`),
      "[20]",
      "last: true",
    ]);
  });

  it("folds what is folded inside again", () => {
    const { folds } = toolLayout(JSON.stringify(Array.from({ length: 20 }, () => ({ rows: numbers(40) }))));
    // Each object is a line, ten numbers and a fold of thirty; the first three objects stay in sight.
    expect(folds.map(({ first, past }) => [first, past])).toEqual([
      [11, 41],
      [52, 82],
      [93, 123],
      [123, 820],
    ]);
    expect(folds[3]?.inside[0]).toEqual({ first: 134, past: 164, inside: [] });
    expect(all(folds)).toHaveLength(21);
  });

  it("cuts a line that is very long, at a space or at a whole character", () => {
    const words = "word ".repeat(1000);
    const [first, rest] = toolLayout(words).blocks;
    expect([first?.start, first?.end, rest?.end]).toEqual([0, 640, 5000]);
    const faces = "👩‍🚀".repeat(400);
    expect(toolLayout(faces).blocks[0]?.end).toBe(640);
    expect(toolLayout(`x${faces}`).blocks[0]?.end).toBe(636);
    expect(seen(JSON.stringify({ a: words, b: 1 }))).toEqual([expect.stringMatching(/^a: "word/), "[1]", "b: 1"]);
  });

  it("is covered exactly once, whatever it is, and each fold lies in its place", () => {
    const line = fc.string({ maxLength: 30 });
    const value = fc.oneof(
      fc.json({ maxDepth: 4 }),
      fc.json().map((json) => JSON.stringify({ json, list: Array.from({ length: 30 }, () => json) })),
      fc.array(line, { maxLength: 60 }).map((lines) => lines.join("\n")),
      line.map((words) => words.repeat(200)),
    );
    fc.assert(
      fc.property(value, (text) => {
        const { blocks, folds } = toolLayout(text);
        const runs = blocks.flatMap((block) => block.runs);
        expect([...runs.map(({ start }) => start), text.length]).toEqual([0, ...runs.map(({ end }) => end)]);
        expect(blocks.map(({ start, end }) => [start, end])).toEqual(
          blocks.map((block) => [block.runs[0]?.start, block.runs.at(-1)?.end]),
        );
        const check = (inside: readonly BlockFold[], first: number, past: number) => {
          let from = first;
          for (const fold of inside) {
            expect(fold.first).toBeGreaterThanOrEqual(from);
            expect(fold.past).toBeGreaterThan(fold.first);
            check(fold.inside, fold.first, fold.past);
            from = fold.past;
          }
          expect(from).toBeLessThanOrEqual(past);
        };
        check(folds, 0, blocks.length);
      }),
    );
  });

  it("is laid out in good time, however deep or long", () => {
    const hostile = [
      `${'{"a":'.repeat(20_000)}1${"}".repeat(20_000)}`,
      `${"[".repeat(5000)}${"]".repeat(5000)}`,
      JSON.stringify(numbers(30_000)),
      "\n".repeat(200_000),
      "x".repeat(2_000_000),
      JSON.stringify(JSON.stringify(JSON.stringify({ a: "\\".repeat(5000) }))),
    ];
    for (const text of hostile) {
      const startedAt = performance.now();
      toolLayout(text);
      expect(performance.now() - startedAt, text.slice(0, 20)).toBeLessThan(3000);
    }
  }, 30_000);
});
