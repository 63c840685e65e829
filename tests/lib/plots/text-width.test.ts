import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitText, textWidth, wrapText } from "@/lib/plots/text-width";

describe("textWidth", () => {
  it("gives wide letters more room than narrow ones, in proportion to the font's size", () => {
    expect(textWidth("il", 10)).toBeCloseTo(7.6);
    expect(textWidth("MW", 10)).toBeCloseTo(19.2);
    expect(textWidth("A1", 20)).toBeCloseTo(26.8);
    expect(textWidth("日本", 10)).toBeCloseTo(20);
  });
});

describe("wrapText", () => {
  it("breaks at spaces, and within a word that no line can hold", () => {
    expect(wrapText("aa bb cc", { width: 35, size: 10 })).toEqual(["aa bb", "cc"]);
    expect(wrapText("aaaaaaa b", { width: 20, size: 10 })).toEqual(["aaa", "aaa", "a b"]);
    expect(wrapText("", { width: 20, size: 10 })).toEqual([""]);
  });

  it("keeps every character and no line too wide", () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 20, max: 200 }), (text, width) => {
        const lines = wrapText(text, { width, size: 10 });
        expect(lines.join("").replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
        for (const line of lines) expect(textWidth(line, 10)).toBeLessThanOrEqual(width);
      }),
    );
  });
});

describe("fitText", () => {
  it("leaves what fits and cuts what does not", () => {
    expect(fitText("Ada", { width: 100, size: 10 })).toBe("Ada");
    expect(fitText("Ada Lovelace", { width: 40, size: 10 })).toBe("Ada L…");
  });

  it("is never wider than the room, and the longest beginning that fits", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 60 }), fc.integer({ min: 10, max: 200 }), (text, width) => {
        const fitted = fitText(text, { width, size: 10 });
        expect(textWidth(fitted, 10)).toBeLessThanOrEqual(width);
        if (fitted === text) return;
        const next = [...text].slice(0, [...fitted].length).join("");
        if (next.trimEnd() === next) expect(textWidth(`${next}…`, 10)).toBeGreaterThan(width);
      }),
    );
  });
});
