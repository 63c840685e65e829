import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isObject } from "@/lib/transcripts/json-path";
import { createSieve, type Fate } from "@/lib/transcripts/records/sieve";
import type { Json } from "@/lib/transcripts/transcript";

type FateOf = (keys: readonly string[]) => Fate;

/** What is let through of a text that comes in pieces of a length. */
function sift(text: string, fateOf: FateOf, pieceLength = 1000): string {
  const bytes = Buffer.from(text);
  const sieve = createSieve(fateOf);
  const pieces: Uint8Array[] = [];
  for (let at = 0; at < bytes.length; at += pieceLength) pieces.push(...sieve(bytes.subarray(at, at + pieceLength)));
  return Buffer.concat(pieces).toString();
}

const fates: FateOf = ([first, second]) => {
  if (first === "events") return "drop";
  if (first !== "attachments") return "keep";
  return second === undefined ? "enter" : second === "a" ? "keep" : "drop";
};

describe("createSieve", () => {
  it("puts null where values are not wanted, at the document's own keys and within those that are entered", () => {
    expect(
      sift(
        '{"id": 1, "events": [{"events": "}"}], "attachments": {"a": "x", "b": {"a": 2}}, "z": {"events": 3}}',
        fates,
      ),
    ).toBe('{"id": 1, "events":null, "attachments": {"a": "x", "b":null}, "z": {"events": 3}}');
  });

  it("leaves a value that is no object as it is when it was to be entered", () => {
    expect(sift('{"attachments": [{"b": 1}], "events": "a,\\"b:"}', fates)).toBe(
      '{"attachments": [{"b": 1}], "events":null}',
    );
    expect(sift('{"attachments": null}', fates)).toBe('{"attachments": null}');
  });

  it("knows a key however it is written, and lets anything else through", () => {
    expect(sift('{"\\u0065vents" :1}', fates)).toBe('{"\\u0065vents" :null}');
    for (const text of ["[1,2]", '"events"', "{", '{"a"}', "}{", "", '{"events": 1'])
      expect(sift(text, () => "keep")).toBe(text);
  });

  it("gives what taking the values out of the parsed document gives, in pieces of any length", () => {
    const key = fc.constantFrom("events", "attachments", "a", "b", 'q"\\{', "é");
    const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const { document } = fc.letrec<{ value: Json; document: Record<string, Json> }>((tie) => ({
      value: fc.oneof({ maxDepth: 4 }, scalar, fc.array(tie("value")), tie("document")),
      document: fc.dictionary(key, tie("value"), { noNullPrototype: true }),
    }));
    fc.assert(
      fc.property(document, fc.integer({ min: 1, max: 9 }), fc.constantFrom(0, 2), (value, length, indent) => {
        const sifted = sift(JSON.stringify(value, null, indent), fates, length);
        expect(JSON.parse(sifted)).toEqual(leftOf(JSON.parse(JSON.stringify(value))));
      }),
      { numRuns: 500 },
    );
  });
});

/** What the fates leave of a document, taken from its values. */
function leftOf(document: Json): Json {
  return mapMembers(document, (key, value) => {
    if (key === "events") return null;
    return key === "attachments"
      ? mapMembers(value, (inner, attachment) => (inner === "a" ? attachment : null))
      : value;
  });
}

function mapMembers(value: Json, change: (key: string, value: Json) => Json): Json {
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, change(key, inner)]));
}
