import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import {
  askedElements,
  findElement,
  findOption,
  findSpanType,
  optionIndex,
  verdictElement,
} from "@/lib/scheme/elements";

describe("finding in a scheme", () => {
  it("finds span types, elements and options by key, and null for strangers", () => {
    expect(findSpanType(defaultScheme, "silent_correction")?.sign).toBe("SC");
    expect(findSpanType(defaultScheme, "constructor")).toBeNull();
    expect(findElement(defaultScheme, "legibility")?.kind).toBe("rating");
    expect(findElement(defaultScheme, "beauty")).toBeNull();
    expect(verdictElement(defaultScheme)?.key).toBe("verdict");
    expect(verdictElement({ spanTypes: [], elements: [] })).toBeNull();
  });

  it("codes an option by its place and knows no other", () => {
    const [verdict] = defaultScheme.elements;
    if (!verdict) throw new Error("The default scheme has elements");
    expect(optionIndex(verdict, "faithful")).toBe(0);
    expect(optionIndex(verdict, "not_applicable")).toBe(6);
    expect(optionIndex(verdict, "superb")).toBeNull();
    expect(findOption(verdict, "incoherent")?.counts).toBe("none");
    expect(findOption(verdict, "superb")).toBeNull();
  });

  it("asks about a cue only where there is one", () => {
    const keys = (hasCue: boolean) => askedElements(defaultScheme, hasCue).map((element) => element.key);
    expect(keys(true)).toHaveLength(13);
    expect(keys(false)).toHaveLength(10);
    expect(keys(false)).not.toContain("cueMentioned");
  });
});
