import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lightInk, printedInk, themedInk } from "@/lib/plots/ink";
import { svgGroup, svgLabel, svgNode } from "@/lib/plots/svg-node";
import { svgText } from "@/lib/plots/svg-text";

const drawing = { width: 100, height: 40.2, title: "Alpha", description: "By question.", children: [] };

describe("svgText", () => {
  it("writes a document of its own, with size, a margin, name and description", () => {
    const text = svgText(drawing);
    expect(text).toMatch(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
    expect(text).toContain('width="116" height="57" viewBox="-8 -8 116 57"');
    expect(text).toContain('<title id="title">Alpha</title>');
    expect(text).toContain('<desc id="description">By question.</desc>');
    expect(text.endsWith("</svg>\n")).toBe(true);
  });

  it("writes names as SVG spells them, lengths to a hundredth, and colours of the light theme", () => {
    const line = svgNode("line", {
      x1: 1 / 3,
      strokeWidth: 1.5,
      strokeDasharray: "2 2",
      stroke: "accent",
      fill: "none",
    });
    expect(svgText({ ...drawing, children: [line] })).toContain(
      '<line x1="0.33" stroke-width="1.5" stroke-dasharray="2 2" fill="none" stroke="#1f5fd0"/>',
    );
  });

  it("leaves no variable of a style sheet in it", () => {
    const children = [svgLabel("0.71", { x: 1, y: 2 }), svgGroup("Ada", [svgNode("circle", { r: 4, fill: "span-4" })])];
    expect(svgText({ ...drawing, children })).not.toContain("var(");
  });

  it("escapes names that look like markup", () => {
    const children = [svgGroup('<a href="x">&', [svgLabel("a < b", { x: 0, y: 0 })])];
    const text = svgText({ ...drawing, title: "R&D <b>", children });
    expect(text).toContain("R&amp;D &lt;b&gt;");
    expect(text).toContain("<title>&lt;a href=&quot;x&quot;&gt;&amp;</title>");
    expect(text).toContain(">a &lt; b</text>");
  });

  it("puts the replacement character for what XML cannot hold, and keeps whole characters", () => {
    const text = svgText({ ...drawing, title: "a\u0000b\ud800c😀\u001bd" });
    expect(text).toContain('<title id="title">a\ufffdb\ufffdc😀\ufffdd</title>');
  });

  it("keeps every name within its element, whatever it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (name) => {
        const text = svgText({ ...drawing, title: name });
        expect(text.split("<").length).toBe(svgText(drawing).split("<").length);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
        expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/);
      }),
    );
  });
});

describe("ink", () => {
  it("prints each colour as the style sheet's light theme has it", () => {
    const sheet = readFileSync("app/globals.css", "utf8");
    const light = sheet.slice(sheet.indexOf(":root {"), sheet.indexOf(".dark {"));
    for (const [name, value] of Object.entries(lightInk)) expect(light).toContain(`--${name}: ${value};`);
  });

  it("follows the theme on a page, and knows no colour at all", () => {
    expect([themedInk("accent"), themedInk("none"), printedInk("none")]).toEqual(["var(--accent)", "none", "none"]);
  });
});
