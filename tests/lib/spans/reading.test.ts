import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OffsetRange } from "@/lib/spans/offset-range";
import {
  extendSelection,
  firstUnit,
  lastUnit,
  moveReading,
  type ReadingUnit,
  type Step,
  unitAt,
} from "@/lib/spans/reading";
import { nastyText } from "@/tests/lib/spans/build-text";

const forward = (unit: ReadingUnit): Step => ({ unit, direction: "forward" });
const backward = (unit: ReadingUnit): Step => ({ unit, direction: "backward" });

/** What the cursor reads from the first unit to the last. */
function walk(text: string, unit: ReadingUnit): OffsetRange[] {
  const units: OffsetRange[] = [];
  for (let at = firstUnit(text, unit); at; at = moveReading(text, at, forward(unit))) units.push(at);
  return units;
}
function walkBack(text: string, unit: ReadingUnit): OffsetRange[] {
  const units: OffsetRange[] = [];
  for (let at = lastUnit(text, unit); at; at = moveReading(text, at, backward(unit))) units.push(at);
  return units;
}
const wordsRead = (text: string, unit: ReadingUnit) => walk(text, unit).map(({ start, end }) => text.slice(start, end));

const text = "We need 1.44 g. Is it so?  Yes!\n\n  – That is nearest\r\nto D.\n";

describe("the reading cursor", () => {
  it("moves by sentence, without the spaces around it", () => {
    expect(wordsRead(text, "sentence")).toEqual(["We need 1.44 g.", "Is it so?", "Yes!", "– That is nearest", "to D."]);
  });

  it("moves by word, over punctuation", () => {
    expect(wordsRead(text, "word")).toEqual([
      "We",
      "need",
      "1.44",
      "g",
      "Is",
      "it",
      "so",
      "Yes",
      "That",
      "is",
      "nearest",
      "to",
      "D",
    ]);
  });

  it("moves by paragraph, over empty lines", () => {
    expect(wordsRead(text, "paragraph")).toEqual(["We need 1.44 g. Is it so?  Yes!", "– That is nearest", "to D."]);
  });

  it("reads sentences that end with an ideographic full stop", () => {
    expect(wordsRead("今日は晴れ。明日は雨。", "sentence")).toEqual(["今日は晴れ。", "明日は雨。"]);
  });

  it("goes from a sentence to its first word, and from a word back to the beginning of its sentence", () => {
    const sentence = { start: 16, end: 25 };
    expect(moveReading(text, sentence, forward("word"))).toEqual({ start: 16, end: 18 });
    expect(moveReading(text, { start: 19, end: 21 }, backward("sentence"))).toEqual(sentence);
    expect(moveReading(text, { start: 16, end: 18 }, forward("sentence"))).toEqual({ start: 27, end: 31 });
  });

  it("finds the unit at an offset, or the next one", () => {
    expect(unitAt(text, 20, "sentence")).toEqual({ start: 16, end: 25 });
    expect(unitAt(text, 25, "sentence")).toEqual({ start: 27, end: 31 });
    expect(unitAt(text, 9, "word")).toEqual({ start: 8, end: 12 });
    expect(unitAt(text, text.length, "word")).toBeNull();
  });

  it("stops at both ends, and has nowhere to be in an empty text", () => {
    expect(moveReading("One.", { start: 0, end: 4 }, forward("sentence"))).toBeNull();
    expect(moveReading("One.", { start: 0, end: 4 }, backward("sentence"))).toBeNull();
    expect(firstUnit(" \n", "word")).toBeNull();
    expect(lastUnit("", "paragraph")).toBeNull();
  });

  it("meets the same units in the same order backward as forward, each trimmed and in order", () => {
    fc.assert(
      fc.property(nastyText, fc.constantFrom<ReadingUnit>("word", "sentence", "paragraph"), (nasty, unit) => {
        const units = walk(nasty, unit);
        expect(walkBack(nasty, unit).reverse()).toEqual(units);
        units.forEach(({ start, end }, index) => {
          expect(start).toBeGreaterThanOrEqual(units[index - 1]?.end ?? 0);
          expect(nasty.slice(start, end)).toBe(nasty.slice(start, end).trim());
          expect(end).toBeGreaterThan(start);
        });
        if (unit !== "word") {
          const read = units.map(({ start, end }) => nasty.slice(start, end)).join("");
          expect(read.replace(/\s/g, "")).toBe(nasty.replace(/\s/g, ""));
        }
      }),
      { numRuns: 500 },
    );
  });

  it("takes no longer in two million code units of one line than a key press may", () => {
    const long = "A word and another word, and so on. ".repeat(56_000);
    const start = performance.now();
    let at: OffsetRange | null = { start: 1_000_000, end: 1_000_001 };
    for (let index = 0; index < 50 && at; index += 1)
      at = moveReading(long, at, index % 2 ? forward("word") : forward("sentence"));
    expect(at).not.toBeNull();
    expect((performance.now() - start) / 50).toBeLessThan(200);
  });
});

describe("extending a selection", () => {
  const one = "One two three four.";
  const anchor = { start: 4, end: 7 };

  it("adds words at the end, then takes them back, then grows at the beginning", () => {
    let selection: OffsetRange = anchor;
    const selected = (step: Step) => {
      selection = extendSelection(one, { anchor, selection }, step);
      return one.slice(selection.start, selection.end);
    };
    expect(selected(forward("word"))).toBe("two three");
    expect(selected(forward("word"))).toBe("two three four");
    expect(selected(backward("word"))).toBe("two three");
    expect(selected(backward("word"))).toBe("two");
    expect(selected(backward("word"))).toBe("One two");
    expect(selected(backward("word"))).toBe("One two");
    expect(selected(forward("word"))).toBe("two");
    expect(selected(forward("sentence"))).toBe("two three four.");
  });

  it("never lets go of its anchor", () => {
    const steps = fc.array(
      fc.record({
        unit: fc.constantFrom<ReadingUnit>("word", "sentence", "paragraph"),
        direction: fc.constantFrom("forward" as const, "backward" as const),
      }),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(nastyText, steps, fc.nat(), (nasty, moves, seed) => {
        const units = walk(nasty, "word");
        const start = units[seed % Math.max(units.length, 1)];
        if (!start) return;
        let selection: OffsetRange = start;
        for (const step of moves) {
          selection = extendSelection(nasty, { anchor: start, selection }, step);
          expect(selection.start).toBeLessThanOrEqual(start.start);
          expect(selection.end).toBeGreaterThanOrEqual(start.end);
          expect(selection.end).toBeLessThanOrEqual(nasty.length);
        }
      }),
    );
  });
});
