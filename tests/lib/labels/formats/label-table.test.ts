import { describe, expect, it } from "vitest";
import { createTableReader } from "@/lib/labels/formats/label-table";
import type { ColumnUse, LabelChoices } from "@/lib/labels/label-choices";
import { noChoices } from "@/lib/labels/label-choices";
import { nothingSaid } from "@/lib/labels/label-row";
import type { Json } from "@/lib/transcripts/transcript";

const read = (record: Json, columns: Readonly<Record<string, ColumnUse>>, choices: Partial<LabelChoices> = {}) =>
  createTableReader({
    columns: new Map(Object.entries(columns)),
    choices: { ...noChoices, ...choices },
    hash: (text) => `hash of ${text}`,
  })(record);

const item = { ids: ["a"], model: null, condition: null, epoch: null };
const ada = { kind: "person", name: "ada", pseudonym: null };
const whole = { path: "", item, rater: ada, annotation: null };

describe("a row of answers", () => {
  it("is one answer where there are a question and a value", () => {
    const columns = { id: "item", who: "rater", q: "question", v: "value" } as const;
    expect(read({ id: "a", who: "ada", q: "verdict", v: "fine", other: 1 }, columns)).toEqual([
      { ...whole, said: { ...nothingSaid, answers: [{ name: "verdict", value: "fine" }] } },
    ]);
  });

  it("is an answer for each column that is a question, empty ones left out", () => {
    const columns = {
      id: "item",
      who: "rater",
      x: { question: "x" },
      y: { question: "why" },
      z: { question: "z" },
    } as const;
    expect(read({ id: "a", who: "ada", x: true, y: 3, z: "" }, columns)).toEqual([
      {
        ...whole,
        said: {
          ...nothingSaid,
          answers: [
            { name: "x", value: "true" },
            { name: "why", value: "3" },
          ],
        },
      },
    ]);
  });

  it("is a row for each column that is a rater", () => {
    const columns = { id: "item", r1: { rater: "r1" }, r2: { rater: "r2" }, r3: { rater: "r3" } } as const;
    const rows = read({ id: "a", r1: "yes", r2: "", r3: "no" }, columns, { question: "cueMentioned" });
    expect(rows).toMatchObject([
      { path: "r1", rater: { name: "r1" }, said: { answers: [{ name: "cueMentioned", value: "yes" }] } },
      { path: "r3", rater: { name: "r3" }, said: { answers: [{ name: "cueMentioned", value: "no" }] } },
    ]);
  });

  it("is read from a reply that is JSON in a text", () => {
    const columns = { id: "item", "result.response.hint": { question: "hint" } } as const;
    const record = { id: "a", result: { response: '```json\n{ "hint": true }\n```' } };
    expect(read(record, columns, { rater: { name: "ada" } })).toMatchObject([
      { said: { answers: [{ name: "hint", value: "true" }] } },
    ]);
  });

  it.each([
    [{ who: "ada", x: 1 }, "Nothing says which transcript it is of"],
    [{ id: "a", x: 1 }, "Nothing says whose label it is"],
    [{ id: "a", who: "ada" }, "There is no label in it"],
    [{ id: "a", who: "ada", v: "1" }, "Nothing says which question its value answers"],
    [{ id: "a", who: "ada", x: 1, e: "two" }, "The epoch is no whole number: two"],
    [{ id: "i".repeat(501), who: "ada", x: 1 }, "The id of its transcript is longer than 500 characters"],
  ])("is refused when %j", (record, reason) => {
    const columns = { id: "item", who: "rater", x: { question: "x" }, v: "value", e: "epoch" } as const;
    expect(read(record, columns)).toEqual([{ path: "", reason }]);
  });

  it("is a machine's where the row or whoever imports says so, with the hash of its prompt", () => {
    const columns = {
      id: "item",
      kind: "raterKind",
      who: "rater",
      v: "raterVersion",
      p: "prompt",
      x: { question: "x" },
    } as const;
    const record = { id: "a", kind: "LLM", who: "Judge", v: 2, p: "Judge this", x: 1 };
    const machine = { kind: "machine", name: "Judge", pseudonym: null, version: "2", promptHash: "hash of Judge this" };
    expect(read(record, columns)).toMatchObject([{ rater: machine }]);
    expect(read({ ...record, kind: "human" }, columns)).toMatchObject([{ rater: { kind: "person", name: "Judge" } }]);
    const constants = { rater: { kind: "machine", name: "M", version: "1", promptHash: "a".repeat(64) } } as const;
    expect(read({ id: "a", x: 1 }, columns, constants)).toMatchObject([
      { rater: { name: "M", version: "1", promptHash: "a".repeat(64) } },
    ]);
  });

  it("is refused when the hash of a prompt is none", () => {
    const columns = { id: "item", h: "promptHash", x: { question: "x" } } as const;
    const constants = { rater: { kind: "machine", name: "M", version: "1" } } as const;
    expect(read({ id: "a", h: "abc", x: 1 }, columns, constants)).toMatchObject([
      { reason: "The prompt's hash is not SHA-256 in hexadecimal: abc" },
    ]);
  });
});

describe("a row of a mark", () => {
  const place = { id: "item", who: "rater", p: "part", s: "start", e: "end", u: "unit" } as const;
  const said = { t: "type", q: "quote", sev: "severity", n: "note" } as const;
  const link = { rel: "relation", ls: "linkStart", le: "linkEnd", lp: "linkPart" } as const;
  const columns = { ...place, ...said, ...link };
  const record = { id: "a", who: "ada", p: "reasoning", s: 3, e: "5.0", u: "UTF-16", t: "leap" };
  const range = { place: { part: "reasoning" }, start: 3, end: 5, unit: "utf16", quote: null };
  const mark = { id: null, type: "leap", ranges: [range], properties: [], notes: [], links: [] };

  it("has its range in the unit that the row says", () => {
    expect(read(record, columns)).toEqual([{ ...whole, said: { ...nothingSaid, marks: [mark] } }]);
    expect(read({ ...record, u: "code points" }, columns)).toMatchObject([
      { said: { marks: [{ ranges: [{ unit: "codePoints" }] }] } },
    ]);
  });

  it("has the unit that the column's name or whoever imports says", () => {
    const bare = { id: "a", who: "ada", p: 0, startUtf16: 1, endUtf16: 2, t: "x" };
    const named = { id: "item", who: "rater", p: "part", startUtf16: "start", endUtf16: "end", t: "type" } as const;
    expect(read(bare, named)).toMatchObject([{ said: { marks: [{ ranges: [{ unit: "utf16" }] }] } }]);
    const { u: _unit, ...unsaid } = record;
    expect(read(unsaid, columns, { unit: "codePoints" })).toMatchObject([
      { said: { marks: [{ ranges: [{ unit: "codePoints" }] }] } },
    ]);
  });

  it("has what is said of it and a link", () => {
    const more = { sev: "major", n: "why", q: "so", rel: "contradicts", ls: 0, le: 4, lp: "answer" };
    const linked = {
      id: null,
      relation: "contradicts",
      range: { ...range, place: { part: "answer" }, start: 0, end: 4 },
    };
    expect(read({ ...record, ...more }, columns)).toMatchObject([
      {
        said: {
          notes: [],
          marks: [
            {
              ranges: [{ quote: "so" }],
              properties: [{ name: "severity", value: "major" }],
              notes: ["why"],
              links: [linked],
            },
          ],
        },
      },
    ]);
  });

  it.each([
    [{ u: "" }, "Nothing says whether its offsets count code points or UTF-16 code units"],
    [{ u: "bytes" }, "The unit of its offsets is neither codePoints nor utf16: bytes"],
    [{ t: "" }, "It has offsets, and nothing says what they mark"],
    [{ p: "" }, "Nothing says which part its offsets are of"],
    [{ s: -1 }, "Not offsets: -1 to 5.0"],
    [{ s: 1.5 }, "Not offsets: 1.5 to 5.0"],
    [{ s: "" }, "Not offsets: nothing to 5.0"],
    [{ s: 5 }, "The range 5 to 5 is empty"],
  ])("is refused with %j", (change, reason) => {
    expect(read({ ...record, ...change }, columns)).toEqual([{ path: "", reason }]);
  });
});
