import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readUploadHeaders, toUploadHeaders } from "@/lib/transcripts/upload-request";

describe("the headers of an upload", () => {
  it("carry any file name, as ASCII", () => {
    const name = fc.string({ minLength: 1, maxLength: 80, unit: "grapheme" }).filter((text) => !/\p{Cc}/u.test(text));
    fc.assert(
      fc.property(name, (fileName) => {
        const headers = new Headers(toUploadHeaders({ fileName, model: "Birke 70B" }));
        expect(readUploadHeaders(headers)).toEqual({ fileName, model: "Birke 70B" });
      }),
    );
  });

  it("carry a mapping, with its defaults filled in", () => {
    const mapping = JSON.stringify({ fields: { model: { constant: "m" }, answer: { path: "ответ" } } });
    const read = readUploadHeaders(new Headers(toUploadHeaders({ fileName: "a", mapping })));
    expect(read.mapping).toMatchObject({ records: "", fields: { answer: { path: "ответ" } }, refuseWhen: [] });
  });

  it("are refused without a name, with control characters in it, and with a mapping that is none", () => {
    const read = (headers: Record<string, string>) => () => readUploadHeaders(new Headers(headers));
    expect(read({})).toThrow("fileName");
    expect(read({ "plumbline-file-name": "a%00b" })).toThrow("control characters");
    expect(read({ "plumbline-file-name": "a", "plumbline-mapping": "%7B" })).toThrow("Not JSON");
    expect(read({ "plumbline-file-name": "a", "plumbline-mapping": "{}" })).toThrow("fields");
  });

  it("mean a name that was not encoded as it stands", () => {
    expect(readUploadHeaders(new Headers({ "plumbline-file-name": "100%.jsonl" })).fileName).toBe("100%.jsonl");
  });
});
