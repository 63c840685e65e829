import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { filterTypes } from "@/lib/workbench/filter-types";

const filtered = (typed: string) => filterTypes(defaultScheme.spanTypes, typed).map(({ sign }) => sign);

describe("filtering span types by typing", () => {
  it("gives all of them for nothing or spaces", () => {
    expect(filtered(" ")).toHaveLength(13);
  });

  it("finds by sign before anything else", () => {
    expect(filtered("cu")[0]).toBe("CU");
  });

  it("finds by beginnings of words, in any order", () => {
    expect(filtered("infl")).toEqual(["UI", "DI"]);
    expect(filtered("short ill")).toEqual(["IS"]);
  });

  it("puts those first whose label begins with it", () => {
    expect(filtered("un")).toEqual(["UI", "UA", "UL"]);
    expect(filtered("corr")).toEqual(["SC", "SE"]);
  });

  it("gives none when nothing fits", () => {
    expect(filtered("zz")).toEqual([]);
  });
});
