import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { paragraphsOf } from "@/lib/spans/paragraphs";
import { nastyText } from "@/tests/lib/spans/build-text";

const texts = (text: string) => paragraphsOf(text).map(({ start, end }) => text.slice(start, end));

describe("paragraphs", () => {
  it("are lines, each with its line feed and the empty lines after it", () => {
    expect(texts("one\ntwo\r\n\r\n \nthree")).toEqual(["one\n", "two\r\n\r\n \n", "three"]);
    expect(texts("\n\none")).toEqual(["\n\n", "one"]);
    expect(texts("")).toEqual([]);
  });

  it("keep the spaces that a line begins with", () => {
    expect(texts("a\n  b\n")).toEqual(["a\n", "  b\n"]);
  });

  it("cover any text exactly once", () => {
    fc.assert(
      fc.property(nastyText, (text) => {
        expect(texts(text).join("")).toBe(text);
        expect(texts(text)).not.toContain("");
      }),
    );
  });
});
