import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { TextBlock } from "@/lib/transcripts/text-blocks";
import { argumentBlocks } from "@/lib/transcripts/tool-call";

/** The layout as a person sees it. */
function seen(text: string): string | null {
  return (
    argumentBlocks(text)
      ?.map(({ indent, runs }) => {
        const line = runs.map(({ start, end, shown }) => shown ?? text.slice(start, end)).join("");
        return "  ".repeat(indent) + line;
      })
      .join("\n") ?? null
  );
}

const cover = (blocks: readonly TextBlock[]) =>
  blocks.flatMap((block) => block.runs.map(({ start, end }) => [start, end]));

describe("the arguments of a tool call", () => {
  it("are one line for each member, without braces and commas, whatever the spacing", () => {
    expect(seen('{"option":"C","confidence":0.93,"final":true,"note":null}')).toBe(
      'option: "C"\nconfidence: 0.93\nfinal: true\nnote: null',
    );
    expect(seen('{\n  "option" : "C",\r\n  "confidence" : 0.93\n}\n')).toBe('option: "C"\nconfidence: 0.93');
  });

  it("indent what is nested, and begin an item on the line of its dash", () => {
    const nested = { query: { tags: ["a", ["b"]], range: { from: 1, to: 2 } }, pages: [{ n: 1, open: true }, {}] };
    expect(seen(JSON.stringify(nested))).toBe(
      [
        "query: ",
        "  tags: ",
        '    - "a"',
        '    - - "b"',
        "  range: ",
        "    from: 1",
        "    to: 2",
        "pages: ",
        "  - n: 1",
        "    open: true",
        "  - {}",
      ].join("\n"),
    );
  });

  it("show empty objects and arrays as they are", () => {
    expect(seen('{"a":{},"b":[ ]}')).toBe("a: {}\nb: []");
    expect(seen("{}")).toBe("{}");
    expect(seen(" [] ")).toBe("[]");
  });

  it("show a string of several lines as those lines, with its quotation marks and escapes meant", () => {
    expect(seen(JSON.stringify({ code: 'if a:\n\tprint("\\n")\n\nend', last: 1 }))).toBe(
      'code: \n  if a:\n  \tprint("\\n")\n  \n  end\nlast: 1',
    );
    expect(seen(JSON.stringify(["a\r\nb", "c"]))).toBe('- a\n  b\n- "c"');
  });

  it("leave no line behind for a string that ends with a line feed", () => {
    expect(seen(JSON.stringify({ text: "a\n" }))).toBe("text: \n  a");
    expect(seen(JSON.stringify({ text: "a\n", next: 1 }))).toBe("text: \n  a\nnext: 1");
  });

  it("show escaped letters, also those of two units, but no escape of what cannot be seen", () => {
    expect(seen('{"a":"\\u4e2d\\ud83d\\ude00 \\u202e \\ud83d \\u0000 \\" \\u0022"}')).toBe(
      'a: "中😀 \\u202e \\ud83d \\u0000 \\" ""',
    );
  });

  it("keep the quotation marks of a key that is more than a word", () => {
    expect(seen('{"a b":1,"":2,"中文":3}')).toBe('"a b": 1\n"": 2\n中文: 3');
  });

  it("show a string that is JSON itself as what it holds, each piece in its own place", () => {
    const text = JSON.stringify({ body: JSON.stringify({ sql: 'SELECT "a"\nFROM b', rows: [1, 22] }), last: true });
    expect(seen(text)).toBe(
      ["body: ", "  sql: ", '    SELECT "a"', "    FROM b", "  rows: ", "    - 1", "    - 22", "last: true"].join("\n"),
    );
    const runs = argumentBlocks(text)?.flatMap((block) => block.runs) ?? [];
    const sourceOf = (shown: string) => {
      const run = runs.find((each) => (each.shown ?? text.slice(each.start, each.end)) === shown);
      return run && text.slice(run.start, run.end);
    };
    expect(["sql", "FROM b", '"', "22"].map(sourceOf)).toEqual(["sql", "FROM b", '\\\\\\"', "22"]);
  });

  it("show JSON in JSON in JSON, and a string that only looks like it as it is", () => {
    const text = JSON.stringify({ a: JSON.stringify([JSON.stringify({ b: 1 })]), c: "[not JSON]", d: "{}" });
    expect(seen(text)).toBe('a: \n  - b: 1\nc: "[not JSON]"\nd: {}');
  });

  it("are not laid out when they are no JSON object or array", () => {
    for (const text of ["", "ls -la", '"text"', "12", "{broken", '{"a":1} and more', "{'a': 1}"])
      expect(argumentBlocks(text)).toBeNull();
  });

  it("are not laid out beyond 200,000 code units", () => {
    const text = JSON.stringify(["x".repeat(199_996)]);
    expect(text.length).toBe(200_000);
    expect(argumentBlocks(text)).toHaveLength(1);
    expect(argumentBlocks(`${text} `)).toBeNull();
  });
});

describe("any JSON object or array", () => {
  const json = fc
    .oneof(fc.dictionary(fc.string({ unit: "binary" }), fc.jsonValue()), fc.array(fc.jsonValue()))
    .chain((value) => fc.constantFrom(JSON.stringify(value), JSON.stringify(value, null, 2)));

  it("is covered exactly once, in order", () => {
    fc.assert(
      fc.property(json, (text) => {
        let end = 0;
        for (const [from, to] of cover(argumentBlocks(text) ?? [])) {
          expect(from).toBe(end);
          end = to ?? Number.NaN;
        }
        expect(end).toBe(text.length);
      }),
    );
  });

  it("has blocks whose ends are those of their runs", () => {
    fc.assert(
      fc.property(json, (text) => {
        for (const { start, end, runs } of argumentBlocks(text) ?? [])
          expect([start, end]).toEqual([runs[0]?.start, runs.at(-1)?.end]);
      }),
    );
  });
});
