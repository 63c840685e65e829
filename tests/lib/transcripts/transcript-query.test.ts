import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  isUnfiltered,
  parseTranscriptQuery,
  type TranscriptQuery,
  transcriptSearch,
  transcriptSortSchema,
} from "@/lib/transcripts/transcript-query";

const everything: TranscriptQuery = {
  model: null,
  condition: null,
  split: null,
  status: null,
  sort: { by: "imported", isDescending: false },
  after: null,
  before: null,
};
const id = "019a9e2c-0000-7000-8000-000000000001";

describe("the query of an address", () => {
  it("shows everything in the order of import when it says nothing", () => {
    expect(parseTranscriptQuery({})).toEqual(everything);
    expect(isUnfiltered(everything)).toBe(true);
  });

  it("takes filters, an order and a place", () => {
    const raw = {
      model: "Alder 2",
      condition: "cue",
      split: "heldout",
      status: "in_progress",
      sort: "-reasoningLength",
    };
    const query = parseTranscriptQuery({ ...raw, after: id });
    expect(query).toEqual({ ...raw, sort: { by: "reasoningLength", isDescending: true }, after: id, before: null });
    expect(isUnfiltered(query)).toBe(false);
  });

  it("asks with empty text for transcripts without a condition or split", () => {
    expect(parseTranscriptQuery({ condition: "", split: "" })).toEqual({ ...everything, condition: "", split: "" });
    expect(isUnfiltered({ ...everything, condition: "" })).toBe(false);
  });

  it("ignores what it does not know", () => {
    const raw = { model: "", split: "train", status: "done", sort: "contentHash", after: "1", before: "x", page: "3" };
    expect(parseTranscriptQuery(raw)).toEqual(everything);
    expect(parseTranscriptQuery({ sort: "--imported" })).toEqual(everything);
    expect(parseTranscriptQuery({ model: "a".repeat(201), condition: "a\0b" })).toEqual(everything);
  });

  it("takes the first of a key that is repeated, as the browser does", () => {
    expect(parseTranscriptQuery({ model: ["Alder 2", "Cedar mini"], split: [], sort: ["-imported"] })).toEqual({
      ...everything,
      model: "Alder 2",
      sort: { by: "imported", isDescending: true },
    });
  });

  it("goes forward when it is asked to go both ways", () => {
    expect(parseTranscriptQuery({ after: id, before: id })).toEqual({ ...everything, after: id });
  });

  it("lets no array, object or undefined through, whatever is sent", () => {
    const anything = fc.anything({ withNullPrototype: true });
    const keys = Object.fromEntries(Object.keys(everything).map((key) => [key, anything]));
    fc.assert(
      fc.property(fc.oneof(anything, fc.record(keys, { requiredKeys: [] })), (raw) => {
        const { sort, ...fields } = parseTranscriptQuery(raw);
        expect(Object.keys(fields).toSorted()).toEqual(
          Object.keys(everything)
            .filter((key) => key !== "sort")
            .toSorted(),
        );
        for (const value of Object.values(fields)) expect(value === null || typeof value === "string").toBe(true);
        expect(transcriptSortSchema.options).toContain(sort.by);
        expect(typeof sort.isDescending).toBe("boolean");
      }),
    );
  });
});

describe("the search part of an address", () => {
  it("is empty for the default query and names nothing that is default", () => {
    expect(transcriptSearch(everything)).toBe("");
    expect(transcriptSearch({ ...everything, condition: "" })).toBe("?condition=");
    expect(transcriptSearch({ ...everything, sort: { by: "imported", isDescending: true } })).toBe("?sort=-imported");
  });

  it("reads back as the query it was made of", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 });
    const query = fc.record({
      model: fc.option(text.filter((model) => model !== "")),
      condition: fc.option(text),
      split: fc.option(fc.constantFrom("dev" as const, "validation" as const, "heldout" as const, "" as const)),
      status: fc.option(fc.constantFrom("unlabelled" as const, "in_progress" as const, "labelled" as const)),
      sort: fc.record({ by: fc.constantFrom(...transcriptSortSchema.options), isDescending: fc.boolean() }),
      after: fc.option(fc.constant(id)),
      before: fc.constant(null),
    });
    fc.assert(
      fc.property(query, (asked) => {
        const read = Object.fromEntries(new URLSearchParams(transcriptSearch(asked)));
        expect(parseTranscriptQuery(read)).toEqual(asked);
      }),
    );
  });
});
