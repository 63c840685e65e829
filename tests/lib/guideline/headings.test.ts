import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { headingsOf, withoutKeys } from "@/lib/guideline/headings";

const read = (markdown: string) => headingsOf(markdown).map(({ level, words, key }) => [level, words, key]);

describe("the headings of a Markdown text", () => {
  it("are found with their levels, words and keys", () => {
    expect(read("# One\ntext\n###   Two **bold** `code` ##\n## Three {#key_3}\n###### Six #tag\n")).toEqual([
      [1, "One", null],
      [3, "Two bold code", null],
      [2, "Three", "key_3"],
      [6, "Six #tag", null],
    ]);
  });

  it("are none in fenced code, in deeply indented lines, without a space or with seven signs", () => {
    expect(read("```\n# a\n~~~\n# b\n```\n#c\n####### d\n    # e\n# f")).toEqual([[1, "f", null]]);
    expect(read("````\n```\n# a\n````\n# b")).toEqual([[1, "b", null]]);
  });

  it("say where their lines stand", () => {
    const text = "a\r\n## One\r\nb\n# Two";
    expect(headingsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(["## One\r\n", "# Two"]);
  });

  it("are found in good time whatever the text is", () => {
    const startedAt = performance.now();
    for (const hostile of ["# ".repeat(50_000), `# a${" ".repeat(100_000)}b`, `# ${"{#a".repeat(30_000)}`])
      headingsOf(hostile);
    expect(performance.now() - startedAt).toBeLessThan(2000);
  });
});

describe("a text without the keys in its headings", () => {
  it("is the same in all else", () => {
    expect(withoutKeys("# One {#one}\ntext {#kept}\n## Two {#two} ##\nmore")).toBe(
      "# One\ntext {#kept}\n## Two ##\nmore",
    );
  });

  it("has the same headings, none with a key", () => {
    const line = fc.constantFrom("# A {#a}", "## B", "text", "```", "", "### C {#c} #");
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const text = lines.join("\n");
        const headings = headingsOf(withoutKeys(text));
        expect(headings.map(({ words }) => words)).toEqual(headingsOf(text).map(({ words }) => words));
        expect(headings.every(({ key }) => key === null)).toBe(true);
      }),
    );
  });
});
