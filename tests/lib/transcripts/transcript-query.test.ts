import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { metadataConditionSchema } from "@/lib/transcripts/metadata-condition";
import {
  isUnfiltered,
  parseTranscriptQuery,
  type TranscriptQuery,
  transcriptSearch,
  transcriptSortSchema,
} from "@/lib/transcripts/transcript-query";

const everything: TranscriptQuery = {
  q: null,
  model: null,
  condition: null,
  split: null,
  status: null,
  correctness: null,
  import: null,
  pair: null,
  archived: null,
  metadata: [],
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
    expect(query).toEqual({
      ...everything,
      ...raw,
      sort: { by: "reasoningLength", isDescending: true },
      after: id,
      before: null,
    });
    expect(isUnfiltered(query)).toBe(false);
  });

  it("asks with empty text for transcripts without a condition or split", () => {
    expect(parseTranscriptQuery({ condition: "", split: "" })).toEqual({ ...everything, condition: "", split: "" });
    expect(isUnfiltered({ ...everything, condition: "" })).toBe(false);
  });

  it("takes conditions on metadata, one parameter each, as many as ten", () => {
    const metadata = ["subject=physics", "score>0.5", "score<-2", "question.id", "note=a=b>c", '["a=b"].c>1'];
    expect(parseTranscriptQuery({ metadata }).metadata).toEqual([
      { path: "subject", op: "is", value: "physics" },
      { path: "score", op: "above", value: 0.5 },
      { path: "score", op: "below", value: -2 },
      { path: "question.id", op: "has" },
      { path: "note", op: "is", value: "a=b>c" },
      { path: '["a=b"].c', op: "above", value: 1 },
    ]);
    expect(parseTranscriptQuery({ metadata: "subject" }).metadata).toEqual([{ path: "subject", op: "has" }]);
    expect(parseTranscriptQuery({ metadata: ["", "$", "a[]", "score>", "score<x", "=1"] }).metadata).toEqual([]);
    expect(parseTranscriptQuery({ metadata: Array(12).fill("subject") }).metadata).toHaveLength(10);
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
        const { sort, metadata, ...fields } = parseTranscriptQuery(raw);
        expect(Object.keys(fields).toSorted()).toEqual(
          Object.keys(everything)
            .filter((key) => key !== "sort" && key !== "metadata")
            .toSorted(),
        );
        for (const value of Object.values(fields)) expect(value === null || typeof value === "string").toBe(true);
        for (const condition of metadata) expect(metadataConditionSchema.parse(condition)).toEqual(condition);
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

  it("puts keys that hold a sign in quotes, so that they are read as keys", () => {
    const search = transcriptSearch({ ...everything, metadata: [{ path: "a.b>c[2]", op: "is", value: "d" }] });
    expect(new URLSearchParams(search).get("metadata")).toBe('["a"]["b>c"][2]=d');
  });

  it("reads back as the query it was made of", () => {
    const text = fc.string({ unit: "grapheme", maxLength: 20 });
    const metadata = fc.oneof(
      fc.record({ path: fc.constantFrom("score", "question.id", '["a=b"].c[2]'), op: fc.constant("has" as const) }),
      fc.record({ path: fc.constantFrom("score", "a.b"), op: fc.constant("is" as const), value: text }),
      fc.record({
        path: fc.constant("score"),
        op: fc.constantFrom("above" as const, "below" as const),
        value: fc.integer(),
      }),
    );
    const query = fc.record({
      q: fc.option(text.filter((words) => words !== "")),
      correctness: fc.option(fc.constantFrom("correct" as const, "unknown" as const, "" as const)),
      import: fc.option(fc.constant(id)),
      pair: fc.option(text),
      archived: fc.option(fc.constant("yes" as const)),
      metadata: fc.array(metadata, { maxLength: 10 }),
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
        const search = new URLSearchParams(transcriptSearch(asked));
        const read = { ...Object.fromEntries(search), metadata: search.getAll("metadata") };
        expect(parseTranscriptQuery(read)).toEqual(asked);
      }),
    );
  });
});
