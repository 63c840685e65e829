import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isGraphemeBoundary } from "@/lib/spans/graphemes";
import { findText, foldText } from "@/lib/workbench/find-text";

const found = (text: string, query: string) =>
  findText(foldText(text), query).map(({ start, end }) => text.slice(start, end));
const places = (text: string, query: string) => findText(foldText(text), query).map(({ start, end }) => [start, end]);

describe("finding text", () => {
  it("finds every place in order, none of them overlapping", () => {
    expect(places("banana, banana", "ana")).toEqual([
      [1, 4],
      [9, 12],
    ]);
    expect(places("aaaa", "aa")).toEqual([
      [0, 2],
      [2, 4],
    ]);
    expect(places("anything", "")).toEqual([]);
    expect(places("", "a")).toEqual([]);
  });

  it("takes upper and lower case as one in any script", () => {
    expect(found("So the ANSWER is an Answer.", "answer")).toEqual(["ANSWER", "Answer"]);
    expect(found("Ответ: ОТВЕТ", "ответ")).toEqual(["Ответ", "ОТВЕТ"]);
    expect(found("ΟΔΟΣ οδος", "οδοσ")).toEqual(["ΟΔΟΣ", "οδος"]);
    expect(found("答えは四十二です", "四十二")).toEqual(["四十二"]);
    expect(found("قال المعلم نعم", "المعلم")).toEqual(["المعلم"]);
  });

  it("gives exact offsets after characters that are longer or shorter folded", () => {
    expect(places("Straße, STRASSE", "strasse")).toEqual([
      [0, 6],
      [8, 15],
    ]);
    expect(places("İé end", "end")).toEqual([[3, 6]]);
    expect(places("ﬃx x", "x")).toEqual([
      [1, 2],
      [3, 4],
    ]);
  });

  it("finds an accent however it is encoded, and the whole character where only its letter is asked for", () => {
    expect(found("caf\u00e9 cafe\u0301", "cafe\u0301")).toEqual(["caf\u00e9", "cafe\u0301"]);
    expect(found("caf\u00e9 cafe\u0301 cafe", "cafe")).toEqual(["caf\u00e9", "cafe\u0301", "cafe"]);
    expect(found("cafe", "caf\u00e9")).toEqual([]);
    expect(found("한국", "하")).toEqual(["한"]);
  });

  it("never cuts a character", () => {
    expect(found("the 👩‍👩‍👧 family", "👩")).toEqual(["👩‍👩‍👧"]);
    const text = fc.string({ unit: fc.constantFrom("a", "A", "é", "e\u0301", "ß", "한", "ก็", "👩‍👧", "🇩🇪", "İ", " ") });
    fc.assert(
      fc.property(
        text,
        fc.string({ unit: fc.constantFrom("a", "e", "s", "ss", "👩", "🇩", "i"), minLength: 1 }),
        (given, query) => {
          for (const { start, end } of findText(foldText(given), query)) {
            expect(start).toBeLessThan(end);
            expect([isGraphemeBoundary(given, start), isGraphemeBoundary(given, end)]).toEqual([true, true]);
          }
        },
      ),
    );
  });

  it("finds any stretch of whole characters where it stands", () => {
    const character = fc.constantFrom("a", "B", "ß", "é", "中", "한", "ي", "👩‍👧", "Σ", "İ", "\n");
    fc.assert(
      fc.property(
        fc.array(character),
        fc.array(character, { minLength: 1 }),
        fc.array(character),
        (before, middle, after) => {
          const [query, start] = [middle.join(""), before.join("").length];
          const text = before.join("") + query + after.join("");
          const hits = findText(foldText(text), query);
          expect(hits.some((hit) => hit.start < start + query.length && hit.end > start)).toBe(true);
          for (const hit of hits)
            expect(foldText(text.slice(hit.start, hit.end)).folded).toContain(foldText(query).folded);
        },
      ),
    );
  });
});
