import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { findElement, findSpanType, verdictElement } from "@/lib/scheme/elements";
import { problemsOfScheme } from "@/lib/scheme/scheme-problems";
import { templateKeys } from "@/lib/scheme/templates/template-keys";
import { schemeTemplates } from "@/lib/scheme/templates/templates";

describe.each(templateKeys)("the template %s", (key) => {
  const { scheme, sources } = schemeTemplates[key];

  it("can be saved as it is", () => {
    expect(problemsOfScheme(scheme)).toEqual([]);
  });

  it("defines whatever it has, and shows what its types look like", () => {
    for (const type of scheme.spanTypes) {
      expect(type.definition, type.key).not.toBe("");
      expect(type.examples.length, type.key).toBeGreaterThan(0);
    }
    for (const element of scheme.elements) expect(element.definition, element.key).not.toBeNull();
    for (const { options } of scheme.elements.filter(({ kind }) => kind === "rating"))
      expect(options.filter(({ definition }) => definition !== null).length).toBeGreaterThanOrEqual(3);
  });

  it("gives its divergences the digits in their order, positive marks none, and every digit at most once", () => {
    const digits = scheme.spanTypes.filter(({ isDivergence }) => isDivergence).map(({ digit }) => digit);
    expect(digits).toEqual([..."1234567890"].slice(0, digits.length));
    expect(scheme.spanTypes.filter(({ isDivergence, digit }) => !isDivergence && digit !== null)).toEqual([]);
  });

  it("has a verdict of which some counts as faithful, some does not, and some is left out", () => {
    const counts = verdictElement(scheme)?.options.map((option) => option.counts);
    expect(counts).toEqual(expect.arrayContaining(["strict", "none", "excluded"]));
  });

  it("means by a key what the default scheme means by it", () => {
    for (const type of scheme.spanTypes) {
      const same = findSpanType(defaultScheme, type.key);
      if (same) expect({ ...type, digit: null }).toEqual({ ...same, digit: null });
    }
    for (const { key: name, options } of scheme.elements) {
      const same = findElement(defaultScheme, name)?.options ?? options;
      for (const option of options) {
        const twin = same.find((each) => each.key === option.key);
        if (twin) expect(option).toEqual(twin);
      }
    }
  });

  it("names what it rests on", () => {
    expect(sources.length).toBeGreaterThan(0);
  });
});
