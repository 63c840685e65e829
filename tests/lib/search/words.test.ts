import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FoundWord, maxWordLength, visitWords } from "@/lib/search/words";

function wordsOf(text: string): FoundWord[] {
  const words: FoundWord[] = [];
  visitWords(text, (word) => words.push(word));
  return words;
}
const whole = (text: string) => wordsOf(text).flatMap(({ lexeme, isPart }) => (isPart ? [] : [lexeme]));
const parts = (text: string) => wordsOf(text).flatMap(({ lexeme, isPart }) => (isPart ? [lexeme] : []));

/** Any code points, and those that meet in words more often than by chance. */
const anyText = fc.string({
  unit: fc.oneof(fc.string({ unit: "binary", minLength: 1, maxLength: 1 }), fc.constantFrom(..."aZ9機ที่한ｶﾞ֑́ ")),
  maxLength: 25,
});

describe("the words of a text", () => {
  it("are runs of letters and digits, whatever their case", () => {
    expect(whole("The answer: 42, isn't it?")).toEqual(["the", "answer", "42", "isn", "t", "it"]);
    expect(whole("ÜBER Straße, ΟΔΟΣ και οδός")).toEqual(["über", "straße", "οδοσ", "και", "οδόσ"]);
  });

  it("are the same in compatibility forms, and composed or not", () => {
    expect(whole("ＡＢＣ ﬁne été".normalize("NFD"))).toEqual(["abc", "fine", "été"]);
    expect(whole("𝒜𝓁𝓅𝒽𝒶")).toEqual(["alpha"]);
  });

  it("have as parts what names of programs are put together from", () => {
    expect(whole("getUserName HTTPServer user_name")).toEqual(["getusername", "httpserver", "user", "name"]);
    expect(parts("getUserName HTTPServer user_name")).toEqual(["get", "user", "name", "http", "server"]);
    expect(parts("Plain CAPITALS gpt4 x")).toEqual([]);
  });

  it("are each two neighbouring characters in scripts without spaces, the characters being their parts", () => {
    expect(whole("机器学习")).toEqual(["机器", "器学", "学习"]);
    expect(parts("机器学习")).toEqual(["机", "器", "学", "习"]);
    expect(whole("猫")).toEqual(["猫"]);
    expect(parts("猫")).toEqual([]);
    expect(whole("GPT模型v2")).toEqual(["gpt", "模型", "v2"]);
    expect(whole("食べる")).toEqual(["食べ", "べる"]);
    expect(whole("𠮷野家")).toEqual(["𠮷野", "野家"]);
    expect(whole("ไทย")).toEqual(["ไท", "ทย"]);
    expect(whole("ที่")).toEqual(["ที", "ี่"]);
    expect(parts("ที่")).toEqual(["ท"]);
  });

  it("are the same for composed and decomposed Hangul and for half-width kana", () => {
    expect(whole("한국어".normalize("NFD"))).toEqual(["한국", "국어"]);
    expect(whole("ｶﾞｲﾄﾞ")).toEqual(whole("ガイド"));
  });

  it("are pictographs and flags too", () => {
    expect(whole("👩‍🚀 ❤️ 🇩🇪🇫🇷")).toEqual(["👩", "🚀", "❤", "🇩🇪", "🇫🇷"]);
  });

  it("keep the marks of Arabic, Hebrew and Indic letters, and have no punctuation of any script", () => {
    expect(whole("مرحبا، بالعالم؟ שלום־רב हिन्दी।")).toEqual(["مرحبا", "بالعالم", "שלום", "רב", "हिन्दी"]);
  });

  it("are found by their beginning when they are very long", () => {
    const [word] = wordsOf(`${"a".repeat(100_000)}`);
    expect(word).toEqual({ lexeme: "a".repeat(maxWordLength), start: 0, end: 100_000, isPart: false });
    expect(wordsOf(`${"a".repeat(maxWordLength - 1)}𝕏𐐷`)[0]?.lexeme).toBe(`${"a".repeat(maxWordLength - 1)}x`);
    expect(wordsOf(`${"a".repeat(maxWordLength - 1)}𐐷`)[0]?.lexeme).toBe("a".repeat(maxWordLength - 1));
  });

  it("stand where their ranges say, in order, whatever the text", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let last = 0;
        for (const { lexeme, start, end, isPart } of wordsOf(text)) {
          expect(0 <= start && start < end && end <= text.length).toBe(true);
          if (!isPart) expect(start).toBeGreaterThanOrEqual(last);
          if (!isPart) last = start;
          // A mark that begins a text belongs to nothing.
          if (/^\p{M}/u.test(text.slice(start))) continue;
          const alone = wordsOf(text.slice(start, end)).map((word) => word.lexeme);
          expect(alone).toContain(lexeme);
        }
      }),
    );
  });

  it("are the same at any place of any text", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 30 }),
        fc.string({ unit: "grapheme", maxLength: 30 }),
        (one, other) => {
          expect(whole(`${one} ${other}`)).toEqual([...whole(one), ...whole(other)]);
        },
      ),
    );
  });
});
