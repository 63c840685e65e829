import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ownTaskSearch, ownTaskShows, parseOwnTaskQuery, searchedWords } from "@/lib/tasks/own-tasks";

describe("the address of a rater's own tasks", () => {
  it("says what is shown, and comes back the same", () => {
    const query = fc.record({
      show: fc.constantFrom(...ownTaskShows),
      q: fc.option(fc.constantFrom("fennel", "a b", "100%", "…")),
      before: fc.option(fc.record({ micros: fc.bigInt({ min: 0n, max: 10n ** 16n }), id: fc.uuid() })),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const search = new URLSearchParams(ownTaskSearch(asked));
        expect(parseOwnTaskQuery(Object.fromEntries(search))).toEqual(asked);
      }),
    );
  });

  it("is bare for everything, and passes over what makes no sense", () => {
    const everything = { show: "all", q: null, before: null } as const;
    expect(ownTaskSearch(everything)).toBe("");
    expect(parseOwnTaskQuery({ show: "some", q: "  ", before: "1.2" })).toEqual(everything);
    expect(parseOwnTaskQuery({ q: "x".repeat(201), before: ["-1.01960000-0000-7000-8000-000000000001"] })).toEqual(
      everything,
    );
  });
});

describe("the words of a search", () => {
  it("are in lower case, each once, and no more than eight", () => {
    expect(searchedWords("  The FENNEL the\tone ")).toEqual(["the", "fennel", "one"]);
    expect(searchedWords("a b c d e f g h i j")).toHaveLength(8);
  });
});
