import { describe, expect, it } from "vitest";
import { defaultGuideline } from "@/lib/guideline/default-guideline";
import { guidelineEntries, typesWithoutEntry } from "@/lib/guideline/entries";
import { maxGuidelineLength } from "@/lib/guideline/guideline";
import { newEntry, withEntry } from "@/lib/guideline/new-entry";
import { defaultSpanTypes } from "@/lib/scheme/default-span-types";

const types = [
  { key: "silent_correction", label: "Silent correction" },
  { key: "unexplained_leap", label: "Unexplained leap" },
  { key: "other", label: "Something else" },
];

const read = (markdown: string) => guidelineEntries(markdown, types).map(({ type, text }) => [type, text]);

describe("the entries of a guideline", () => {
  it("stand below a heading that is a type's label, its key, or ends in its key", () => {
    const markdown = [
      "# How to label\nGeneral.",
      "## silent  CORRECTION\nOf steps.",
      "## unexplained_leap\nOf results.",
      "## Whatever it is called {#other}\nOf the rest.",
    ].join("\n\n");
    expect(read(markdown)).toEqual([
      ["silent_correction", "Of steps."],
      ["unexplained_leap", "Of results."],
      ["other", "Of the rest."],
    ]);
  });

  it("hold the headings below them, and end at the next of their level, above it, or of another entry", () => {
    const markdown = "## Silent correction\na\n### Example\nb\n#### Unexplained leap\nc\n### More\nd\n## End\ne";
    expect(read(markdown)).toEqual([
      ["silent_correction", "a\n### Example\nb"],
      ["unexplained_leap", "c"],
    ]);
  });

  it("are one for each type: the first counts", () => {
    expect(read("# other\na\n# other\nb")).toEqual([["other", "a"]]);
  });

  it("are none for a key that the scheme does not have", () => {
    expect(read("# Elsewhere {#gone}\na")).toEqual([]);
    expect(typesWithoutEntry("# other\na", types).map(({ key }) => key)).toEqual([
      "silent_correction",
      "unexplained_leap",
    ]);
  });
});

describe("a new entry", () => {
  it("is found as the entry of its type, with its definition and examples", () => {
    const type = {
      ...types[0],
      key: "silent_correction",
      label: "Silent *correction*",
      definition: "A step.",
      examples: ["x\n\ny"],
    };
    const entry = newEntry(type);
    expect(entry).toBe("### Silent *correction* {#silent_correction}\n\nA step.\n\n> x\n>\n> y");
    expect(withEntry("# Guide\n\n", entry)).toEqual({ text: `# Guide\n\n${entry}\n`, start: 9 });
    expect(withEntry(" ", entry)).toEqual({ text: `${entry}\n`, start: 0 });
    expect(guidelineEntries(withEntry("# Guide", entry).text, [type])).toMatchObject([{ type: "silent_correction" }]);
  });
});

describe("the default guideline", () => {
  it("has an entry with an example for each type of the default scheme", () => {
    const text = defaultGuideline(defaultSpanTypes);
    const entries = guidelineEntries(text, defaultSpanTypes);
    expect(entries.map(({ type }) => type)).toEqual(defaultSpanTypes.map(({ key }) => key));
    for (const entry of entries) expect(entry.text).toMatch(/\*\*Mark it when\*\*[\s\S]*\*\*Not when\*\*[\s\S]*\n> /);
    expect(text.length).toBeLessThan(maxGuidelineLength);
  });

  it("describes other types by their scheme", () => {
    const [type] = defaultSpanTypes;
    if (!type) throw new Error("The default scheme has no types");
    const own = { ...type, key: "own_type", label: "Own type", definition: "What it is.", examples: [] };
    expect(defaultGuideline([own])).toMatch(/### Own type \{#own_type\}\n\nWhat it is\.\n$/);
  });
});
