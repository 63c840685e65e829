import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SearchPlace } from "@/lib/search/found-text";
import { SearchMatch } from "@/lib/search/search-match";
import { parseSearch } from "@/lib/search/search-query";
import { visitWords } from "@/lib/search/words";

function isFound(search: string, parts: readonly { readonly place: SearchPlace; readonly text: string }[]): boolean {
  const match = new SearchMatch(parseSearch(search));
  for (const { place, text } of parts) match.read(place, text);
  return match.isFound;
}

const finds = (search: string, ...texts: readonly string[]) =>
  isFound(
    search,
    texts.map((text) => ({ place: "prompt", text })),
  );

describe("a search", () => {
  it("finds all of its words, in any order and any case, and in different parts", () => {
    expect(finds("professor SAYS", "He says so.", "A professor.")).toBe(true);
    expect(finds("professor says", "A professor.")).toBe(false);
    expect(finds("prof", "A professor.")).toBe(false);
  });

  it("finds words in quotes only as they stand, in one part", () => {
    expect(finds('"two and two"', "Two, and two!")).toBe(true);
    expect(finds('"two and two"', "two two and")).toBe(false);
    expect(finds('"two and two"', "two and", "two")).toBe(false);
    expect(finds("“two and two”", "two and two")).toBe(true);
    expect(finds('"and two', "two and two")).toBe(true);
  });

  it("leaves out what has a word behind a minus", () => {
    expect(finds("two -five", "two and three")).toBe(true);
    expect(finds("two -five", "two", "five")).toBe(false);
    expect(finds('-"and two"', "two and two")).toBe(false);
    expect(finds('-"and two"', "and, well, two")).toBe(true);
  });

  it("finds words that go on when a star is behind", () => {
    expect(finds("conclu*", "We concluded.")).toBe(true);
    expect(finds("conclu*", "inconclusive")).toBe(false);
    expect(finds('"we conclu*"', "We concluded.")).toBe(true);
    expect(finds("-conclu*", "We concluded.")).toBe(false);
    expect(finds("conclu *", "We concluded.")).toBe(false);
  });

  it("looks only where it is told", () => {
    const parts = (["prompt", "reasoning", "action"] as const).map((place) => ({ place, text: `the ${place}s` }));
    const search = (text: string) => isFound(text, parts);
    expect(search("prompts actions")).toBe(true);
    expect(search("in:prompt prompts")).toBe(true);
    expect(search("in:reasoning prompts")).toBe(false);
    expect(search("In:Reasoning reasonings -prompts")).toBe(true);
    expect(search("in:reasoning in:action reasonings actions")).toBe(true);
    expect(search("in:nowhere")).toBe(false);
  });

  it("finds the parts of names, and words written together as they stand", () => {
    expect(finds("user", "getUserName()")).toBe(true);
    expect(finds("GETUSERNAME", "getUserName()")).toBe(true);
    expect(finds("user_name", "the user-name")).toBe(true);
    expect(finds("user_name", "name of a user")).toBe(false);
    expect(finds("3.14", "π is 3.14159")).toBe(false);
    expect(finds("don't", "I don’t")).toBe(true);
  });

  it("finds any piece of a text in a script without spaces", () => {
    const text = "模型第3章说明机器学习。";
    for (const piece of ["学", "学习", "器学习", "第3", "第3章", "3章说", "第3章说明"])
      expect(finds(piece, text), piece).toBe(true);
    for (const piece of ["习学", "机学", "第4章", "3说", "第3明"]) expect(finds(piece, text), piece).toBe(false);
    expect(finds("机器 学习", text)).toBe(true);
    expect(finds("机器学", "机器 器学")).toBe(false);
    expect(finds("สวัสดี", "เขาพูดว่าสวัสดีครับ")).toBe(true);
    expect(finds("모델", "이 모델은 크다")).toBe(true);
  });

  it("finds nothing without a word", () => {
    for (const text of ["", " ", "-", '""', "in:reasoning", "?! *"])
      expect(finds(text, "anything - *"), text).toBe(false);
  });

  it("finds a text by any stretch of it between the edges of words", () => {
    const unit = fc.oneof(
      fc.constantFrom(..."机器学习ไทย한국어aBcÉß12 -_.'👩‍🚀ｶﾞ"),
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
    );
    const text = fc.string({ unit, maxLength: 40 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (sample, one, other) => {
        const edges: { readonly start: number; readonly end: number }[] = [];
        visitWords(sample, (word) => {
          if (!word.isPart) edges.push(word);
        });
        const [from, to] = [
          Math.min(one % edges.length, other % edges.length),
          Math.max(one % edges.length, other % edges.length),
        ];
        const piece = sample.slice(edges[from]?.start, edges[to]?.end);
        fc.pre(edges.length > 0 && !/["“”„«»*]/u.test(piece));
        expect(finds(`"${piece}"`, `${sample}`), JSON.stringify(piece)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it("never fails, whatever is typed and whatever the text", () => {
    const anything = fc.string({ unit: "binary", maxLength: 25 });
    fc.assert(fc.property(anything, anything, (search, text) => typeof finds(search, text) === "boolean"));
    const signs = fc.string({ unit: fc.constantFrom(...'-"“”*ab: in机'), maxLength: 30 });
    fc.assert(fc.property(signs, (search) => typeof finds(search, search) === "boolean"));
  });
});

describe("the places of a search", () => {
  it("are all where none is named, else those named, in one order", () => {
    const places = (text: string): readonly SearchPlace[] => parseSearch(text).places;
    expect(places("word")).toEqual(["prompt", "reasoning", "action"]);
    expect(places("in:action word in:prompt in:prompt")).toEqual(["prompt", "action"]);
    expect(places('"in:action"')).toEqual(["prompt", "reasoning", "action"]);
  });
});
