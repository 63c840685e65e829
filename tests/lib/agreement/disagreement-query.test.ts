import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { disagreementQuerySchema, disagreementSearch } from "@/lib/agreement/disagreement-query";

const parse = (raw: unknown) => disagreementQuerySchema.parse(raw);

describe("disagreementQuerySchema", () => {
  it("reads the order, the element and the page", () => {
    expect(parse({ by: "distance", element: "verdict", page: "3" })).toEqual({
      by: "distance",
      element: "verdict",
      page: 3,
    });
  });

  it("takes what makes no sense as unsaid", () => {
    for (const raw of [
      {},
      { page: "0" },
      { page: "1.5" },
      { by: "rater" },
      { page: "11" },
      { page: ["2", "3"], element: ["a", "b"] },
    ]) {
      expect(parse(raw)).toEqual({ by: "score", element: undefined, page: 1 });
    }
    expect(parse({ element: "<script>" }).element).toBeUndefined();
  });
});

describe("disagreementSearch", () => {
  it("is empty for the first page by the score, but for what it is about", () => {
    const first = { by: "score", element: undefined, page: 1 } as const;
    expect(disagreementSearch(first)).toBe("");
    expect(disagreementSearch(first, new URLSearchParams({ model: "Alder 2" }))).toBe("?model=Alder+2");
  });

  it("is read back as it was written", () => {
    const queries = fc.record({
      by: fc.constantFrom("score" as const, "distance" as const),
      element: fc.option(fc.constantFrom("verdict", "completeness"), { nil: undefined }),
      page: fc.integer({ min: 1, max: 10 }),
    });
    fc.assert(
      fc.property(queries, (query) => {
        const search = new URLSearchParams(disagreementSearch(query));
        expect(parse(Object.fromEntries(search))).toEqual(query);
      }),
    );
  });
});
