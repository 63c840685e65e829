import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairSearch, parsePairQuery } from "@/lib/pairs/pair-query";

const modelId = "01960000-0000-7000-8000-000000000001";

describe("the query of the page of pairs", () => {
  it("is the first page of pairs without an address, or with one that makes no sense", () => {
    const plain = { show: "paired", after: null, afterId: null };
    expect(parsePairQuery({})).toEqual(plain);
    expect(parsePairQuery(null)).toEqual(plain);
    expect(parsePairQuery({ show: "odd", after: "odd" })).toEqual(plain);
    expect(parsePairQuery({ after: `${modelId}.9999999999.key` })).toEqual(plain);
    expect(parsePairQuery({ show: ["alone", "paired"], after: [`${modelId}.1.`] })).toEqual({
      ...plain,
      show: "alone",
    });
  });

  it("comes back from its own address, whatever the key", () => {
    const query = fc.oneof(
      fc.record({
        show: fc.constantFrom("paired" as const, "alone" as const, "repeated" as const),
        after: fc.option(
          fc.record({
            modelId: fc.constant(modelId),
            epoch: fc.nat(2 ** 31 - 1),
            key: fc.string({ unit: "grapheme", minLength: 1, maxLength: 50 }).filter((key) => !key.includes("\0")),
          }),
          { nil: null },
        ),
        afterId: fc.constant(null),
      }),
      fc.record({
        show: fc.constant("unkeyed" as const),
        after: fc.constant(null),
        afterId: fc.constantFrom(modelId, null),
      }),
    );
    fc.assert(
      fc.property(query, (wanted) => {
        expect(parsePairQuery(Object.fromEntries(new URLSearchParams(pairSearch(wanted))))).toEqual(wanted);
      }),
    );
  });
});
