import { describe, expect, it } from "vitest";
import { type Expansions, indexQuery } from "@/lib/search/index-query";
import { parseSearch } from "@/lib/search/search-query";

function said(search: string, expansion?: readonly string[] | null) {
  const query = parseSearch(search);
  const expansions: Expansions = new Map(
    expansion === undefined ? [] : query.terms.filter(({ isPrefix }) => isPrefix).map((term) => [term, expansion]),
  );
  return indexQuery(query, expansions);
}

/** With what is asked for each entry that is not whole. */
const orNotWhole = (tsquery: string) => `${tsquery} | '!'`;

describe("a search in the language of the index", () => {
  it("asks for each word in each place", () => {
    expect(said("two Four")).toEqual({
      tsquery: orNotWhole("('ptwo' | 'rtwo' | 'atwo') & ('pfour' | 'rfour' | 'afour')"),
      isExact: true,
    });
    expect(said("in:reasoning two")).toEqual({ tsquery: orNotWhole("('rtwo')"), isExact: true });
    expect(said("in:action -two")).toEqual({ tsquery: orNotWhole("!('atwo')"), isExact: true });
  });

  it("leaves the order of words to the texts", () => {
    expect(said('in:action "two four"')).toEqual({ tsquery: orNotWhole("('atwo') & ('afour')"), isExact: false });
    expect(said('in:action six -"two four"')).toEqual({ tsquery: orNotWhole("('asix')"), isExact: false });
    expect(said('-"two four"')).toEqual({ tsquery: null, isExact: false });
  });

  it("asks for the words that begin so, or leaves them to the texts when they are too many", () => {
    expect(said("in:action conclu*", ["conclude", "conclusion"])).toEqual({
      tsquery: orNotWhole("('aconclude' | 'aconclusion')"),
      isExact: true,
    });
    expect(said("in:action conclu* two", null)).toEqual({ tsquery: orNotWhole("('atwo')"), isExact: false });
    expect(said("in:action conclu*", [])).toEqual({ tsquery: orNotWhole("('-')"), isExact: true });
    expect(said("in:action -conclu*", [])).toEqual({ tsquery: orNotWhole("!('-')"), isExact: true });
  });

  it("stays short for a long search", () => {
    const long = said(Array.from({ length: 300 }, (_, n) => `w${n}`).join(" "));
    expect(long.tsquery?.split(" & ")).toHaveLength(240);
    expect(long.isExact).toBe(false);
    const many = Array.from({ length: 150 }, (_, n) => `w${n}`);
    const twice = said("in:action a* b*", many);
    expect(twice.tsquery?.match(/'aw/g)).toHaveLength(150);
    expect(twice.isExact).toBe(false);
  });
});
