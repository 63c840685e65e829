import { describe, expect, it } from "vitest";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { decodeJson } from "@/lib/transcripts/records/decode-json";
import { withoutPythonNumbers } from "@/lib/transcripts/records/python-numbers";

const decode = (text: string) => decodeJson(Buffer.from(text), importLimits);

describe("withoutPythonNumbers", () => {
  it("puts null for NaN and the infinities, and leaves texts that hold the words", () => {
    expect(withoutPythonNumbers('{"NaN": [NaN, -Infinity,Infinity], "b": "NaN \\" Infinity", "c": -1}')).toBe(
      '{"NaN": [null, null,null], "b": "NaN \\" Infinity", "c": -1}',
    );
  });

  it("is null when there are none", () => {
    expect(withoutPythonNumbers('{"a": "NaN", "b": -1}')).toBeNull();
  });
});

describe("decodeJson", () => {
  it("reads what Python writes for numbers that JSON does not have", () => {
    expect(decode('{"score": NaN, "text": "NaN"}')).toEqual({ value: { score: null, text: "NaN" } });
  });

  it("says of what is broken what was wrong before anything was put for anything", () => {
    const refused = decode('{"score": NaN, "text": }');
    expect(isRefusal(refused) && refused.reason).toMatch(/^Not JSON: Unexpected token 'N'/);
  });
});
