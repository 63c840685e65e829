import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseSearch } from "@/lib/search/search-query";
import { SnippetFinder } from "@/lib/search/snippet-finder";

function snippetsOf(search: string, ...texts: readonly string[]) {
  const finder = new SnippetFinder(parseSearch(search));
  for (const [part, text] of texts.entries()) finder.read({ part, place: part === 1 ? "reasoning" : "prompt", text });
  return finder.snippets;
}

const marked = (search: string, ...texts: readonly string[]) =>
  snippetsOf(search, ...texts).map(({ text, hits }) => hits.map(({ start, end }) => text.slice(start, end)));

describe("snippets", () => {
  it("show what was found, with the part and the offset that it stands at", () => {
    expect(snippetsOf("professor", "A professor says so.")).toEqual([
      { part: 0, place: "prompt", offset: 0, text: "A professor says so.", hits: [{ start: 2, end: 11 }] },
    ]);
    const far = `${"word ".repeat(50)}a Professor here ${"word ".repeat(50)}`;
    const [snippet] = snippetsOf("professor", "nothing", far);
    expect(snippet).toMatchObject({ part: 1, place: "reasoning" });
    expect(far.slice(snippet?.offset).startsWith(snippet?.text ?? "-")).toBe(true);
    expect(snippet?.text).toMatch(/^word .* a Professor here word .*word$/);
    expect(snippet?.text.length).toBeLessThan(240);
  });

  it("mark every term that is near, and show the others elsewhere", () => {
    expect(marked("two four", "two and two make four")).toEqual([["two", "two", "four"]]);
    const apart = `one ${"x ".repeat(200)} two ${"x ".repeat(200)} one ${"x ".repeat(200)} three ${"x ".repeat(200)} one`;
    expect(marked("one two three", apart)).toEqual([["one"], ["two"], ["three"]]);
    expect(marked("one", apart)).toHaveLength(3);
  });

  it("mark phrases as a whole, beginnings with the word they begin, and nothing that is left out", () => {
    expect(marked('"two and two"', "two and two; or two")).toEqual([["two and two"]]);
    expect(marked("conclu*", "We concluded.")).toEqual([["concluded"]]);
    expect(marked("two -three", "two and three")).toEqual([["two"]]);
    expect(marked("user", "getUserName")).toEqual([["User"]]);
  });

  it("mark what is written otherwise: other forms, other scripts, whole characters", () => {
    expect(marked("abc", "ＡＢＣ")).toEqual([["ＡＢＣ"]]);
    expect(marked("機械学習", "これは機械学習です")).toEqual([["機械学習"]]);
    expect(marked("ที", "ที่นี่")).toEqual([["ที่"]]);
    expect(marked("🚀", "go 👩‍🚀!")).toEqual([["🚀"]]);
    expect(marked("مرحبا", "قال مرحبا بالعالم")).toEqual([["مرحبا"]]);
  });

  it("look only where the search looks", () => {
    expect(snippetsOf("in:reasoning two", "two", "two")).toMatchObject([{ part: 1 }]);
  });

  it("come quickly from a part of megabytes, wherever the hit is", () => {
    const text = `${"lorem ipsum dolor ".repeat(200_000)} needle ${"particular ".repeat(100)}`;
    const begin = performance.now();
    expect(marked("needle", text)).toEqual([["needle"]]);
    expect(marked("art", text)).toEqual([]);
    expect(performance.now() - begin).toBeLessThan(3000);
  });

  it("are exact slices with hits in order, whatever the text and the search", () => {
    const piece = fc.constantFrom(
      "two",
      "Two",
      "and",
      "机器学习",
      "ไทย",
      "é",
      "👩‍🚀",
      " ",
      " ",
      "\n",
      "-",
      "getUserName",
      "x".repeat(90),
    );
    const text = fc.array(piece, { maxLength: 80 }).map((all) => all.join(""));
    const search = fc.array(fc.constantFrom("two", "and", "学", "器学", "user", '"two and"', "🚀", "-é", "ไ"), {
      minLength: 1,
      maxLength: 3,
    });
    fc.assert(
      fc.property(text, text, search, (one, other, words) => {
        const texts = [one, other];
        for (const { part, offset, text: shown, hits } of snippetsOf(words.join(" "), one, other)) {
          expect(texts[part]?.slice(offset, offset + shown.length)).toBe(shown);
          expect(hits.length).toBeGreaterThan(0);
          let last = 0;
          for (const { start, end } of hits) {
            expect(last <= start && start < end && end <= shown.length).toBe(true);
            last = end;
          }
        }
      }),
    );
  });
});
