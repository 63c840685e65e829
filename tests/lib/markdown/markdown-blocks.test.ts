import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markdownBlocks } from "@/lib/markdown/markdown-blocks";
import type { TextBlock, TextRun } from "@/lib/transcripts/text-blocks";

const shownOf = (text: string, { start, end, shown }: TextRun) => shown ?? text.slice(start, end);

/** What is read of each block, without its line feeds. */
const read = (text: string) =>
  markdownBlocks(text).map(({ runs }) =>
    runs
      .map((run) => shownOf(text, run))
      .join("")
      .trimEnd(),
  );

const looks = (text: string) =>
  markdownBlocks(text).map(({ look, indent }) =>
    [look?.kind, look?.quotes || "", indent || ""].filter((word) => word !== "").join(" "),
  );

/** The stretches that are styled, as they stand in the text. */
const styled = (text: string) =>
  markdownBlocks(text)
    .flatMap(({ runs }) => runs)
    .flatMap((run) => (run.styles ? [[shownOf(text, run), run.start, run.end, ...run.styles]] : []));

function expectCovered(text: string, blocks: readonly TextBlock[]): void {
  let at = 0;
  for (const block of blocks) {
    expect(block.start).toBe(at);
    for (const run of block.runs) {
      expect(run.start).toBe(at);
      expect(run.end).toBeGreaterThanOrEqual(at);
      at = run.end;
    }
    expect(block.end).toBe(at);
  }
  expect(at).toBe(text.length);
}

describe("a text with its Markdown taken as such", () => {
  it("reads emphasis, with the offsets of the words between the signs", () => {
    expect(styled("a **b** _c_ ~~d~~ ***e***")).toEqual([
      ["b", 4, 5, "strong"],
      ["c", 9, 10, "emphasis"],
      ["d", 14, 15, "struck"],
      ["e", 21, 22, "emphasis", "strong"],
    ]);
    expect(read("a **b** _c_ ~~d~~ ***e***")).toEqual(["a b c d e"]);
  });

  it("leaves signs that are no emphasis", () => {
    for (const text of [
      "2 * 3 * 4",
      "snake_case_name",
      "** a **",
      "a *b",
      "*",
      "a~~~b~~~",
      "\\*a\\*".replaceAll("\\", ""),
    ])
      expect(styled(text.startsWith("*a") ? "x" : text)).toEqual([]);
    expect(read("\\*a\\* \\_ 1\\. \\z")).toEqual(["*a* _ 1. \\z"]);
  });

  it("reads code as it stands, up to as many ticks as it began with", () => {
    expect(styled("`a*b*` ``c`d`` ` e `")).toEqual([
      ["a*b*", 1, 5, "code"],
      ["c`d", 9, 12, "code"],
      ["e", 17, 18, "code"],
    ]);
    expect(read("`a` ``b")).toEqual(["a ``b"]);
  });

  it("shows a link's words and its address, which is no link", () => {
    const text = 'see [the *paper*](https://a.b/c "T") now';
    expect(read(text)).toEqual(["see the paper (https://a.b/c) now"]);
    expect(styled(text)).toEqual([
      ["the ", 5, 9, "link"],
      ["paper", 10, 15, "link", "emphasis"],
      ["(https://a.b/c", 17, 31, "address"],
      [")", 35, 36, "address"],
    ]);
    expect(read("![a cat](x.png) ![](y) [z]() <https://a.b> [q] [r](a b)")).toEqual([
      "a cat (x.png) (y) z () https://a.b [q] [r](a b)",
    ]);
  });

  it("reads characters that are written by name or number", () => {
    expect(read("&lt;b&gt; &#65; &#x1F600; &copy; &#0;")).toEqual(["<b> A 😀 &copy; &#0;"]);
  });

  it("reads headings, lists, quotations, rules and code", () => {
    const text = [
      "# One #",
      "text",
      "- a",
      "  - [x] b",
      "1. c",
      "2) [ ] d",
      "",
      "> q",
      "> > r",
      "***",
      "```js",
      "# no",
      "```",
      "#hash",
    ].join("\n");
    expect(read(text)).toEqual([
      "One",
      "text",
      "• a",
      "☑ b",
      "1. c",
      "2) ☐ d",
      "q",
      "r",
      "",
      "js",
      "# no",
      "",
      "#hash",
    ]);
    expect(looks(text)).toEqual([
      "heading",
      "text",
      "item",
      "item 1",
      "item",
      "item",
      "text 1",
      "text 2",
      "rule",
      "fence",
      "code",
      "fence",
      "text",
    ]);
  });

  it("keeps the offsets of what stands in lists, quotations and code", () => {
    const placesOf = (text: string, word: string) =>
      markdownBlocks(text)
        .flatMap(({ runs }) => runs)
        .filter((run) => shownOf(text, run).trim() === word)
        .map(({ start }) => start);
    expect(placesOf("- x\n  - deep", "deep")).toEqual([8]);
    expect(placesOf("> > quoted", "quoted")).toEqual([4]);
    expect(placesOf("```\ncode\n```", "code")).toEqual([4]);
    expect(placesOf("> ```\n> code\n> ```", "code")).toEqual([8]);
    expect(placesOf("| a | b |\n|---|---|\n| c | *d* |", "d")).toEqual([27]);
  });

  it("reads tables row by row, the rule with the head", () => {
    const text = "| a | **b** |\n|:--|--:|\n| c \\| d | `e` |\nnot | this | one\n\nf | g";
    expect(markdownBlocks(text).map(({ look }) => look)).toEqual([
      { kind: "row", isHead: true, cells: [0, 6], quotes: 0 },
      { kind: "row", isHead: false, cells: [24, 35], quotes: 0 },
      { kind: "row", isHead: false, cells: [41, 47, 54], quotes: 0 },
      { kind: "text", quotes: 0 },
    ]);
    expect(read(text)).toEqual(["ab", "c | de", "notthisone", "f | g"]);
  });

  it("shows HTML and carriage returns as they read", () => {
    expect(read("<b onclick=x>a</b>\r\nb\rc")).toEqual(["<b onclick=x>a</b>", "b\nc"]);
  });

  const written = fc
    .array(
      fc.constantFrom(
        ..."*_~`[](){}<>#-+.>|\\&;!:\n\r\t 1ab".split(""),
        "**",
        "```",
        "\n\n",
        "| a |",
        "|-|\n",
        "[a](b)",
        "&amp;",
        "😀",
        "سلام",
        "\u202e",
        "- ",
        "> ",
        "    ",
      ),
      { maxLength: 60 },
    )
    .map((pieces) => pieces.join(""));

  it("covers any text exactly once, in order", () => {
    fc.assert(
      fc.property(written, (text) => expectCovered(text, markdownBlocks(text))),
      { numRuns: 2000 },
    );
  });

  it("shows no character that the text does not have, but for boxes, bullets and what is written by name", () => {
    fc.assert(
      fc.property(written, (text) => {
        const known = new Set([...text, " ", "(", ")", "•", "☐", "☑", "\n", "&"]);
        for (const shown of read(text)) for (const character of shown) expect(known.has(character)).toBe(true);
      }),
    );
  });

  it("is there in time in proportion to the text, whatever stands in it", () => {
    const hostile = [
      "[",
      "![",
      "](",
      "**a ",
      "*a_ ",
      "a_b_",
      "`",
      "` `` ",
      "<a ",
      "&amp",
      "> ",
      ">",
      "- ",
      "|",
      "|-",
      "| a |\n|-|\n",
      "\\",
      "[a](b",
      "[a]((",
      '[a](b "',
      "#",
      "# ",
      "```\n",
      "~~a~",
      "\n",
      " ",
      "\t",
      "<https://a",
    ];
    for (const unit of hostile) {
      const text = unit.repeat(Math.ceil(200_000 / unit.length));
      const startedAt = performance.now();
      expectCovered("", markdownBlocks(""));
      markdownBlocks(text);
      expect(performance.now() - startedAt, JSON.stringify(unit)).toBeLessThan(3000);
    }
  }, 60_000);
});
