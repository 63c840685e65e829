import { describe, expect, it } from "vitest";
import { sampleFile } from "@/lib/transcripts/records/sample";

const sample = (content: string | Uint8Array, isWhole = true) =>
  sampleFile({ fileName: "f", head: typeof content === "string" ? Buffer.from(content) : content, isWhole });

describe("looking at the beginning of a file", () => {
  it("tells lines, an array and a document apart, behind a byte order mark too", () => {
    expect(sample('{"a":1}\n{"a":2}\n')).toMatchObject({ container: "lines", documents: [{ a: 1 }, { a: 2 }] });
    expect(sample('\ufeff [\n {"a":1},\n {"a":2}]')).toMatchObject({
      container: "array",
      documents: [{ a: 1 }, { a: 2 }],
    });
    expect(sample('{\n "a": 1\n}')).toMatchObject({ container: "document", documents: [{ a: 1 }] });
    expect(sample('{"a":[{"b":1}]}')).toMatchObject({ container: "document", documents: [{ a: [{ b: 1 }] }] });
  });

  it("takes a file for lines when only its first line is broken", () => {
    expect(sample('{"a":\n{"a":2}\n')).toMatchObject({ container: "document" });
    expect(sample('{"a": "cut off\n{"a":2}\n')).toMatchObject({ container: "lines", documents: [{ a: 2 }] });
    expect(sample('# a remark\n{"a":2}\n')).toMatchObject({ container: "lines", documents: [{ a: 2 }] });
  });

  it("keeps what is complete of a file that goes on", () => {
    expect(sample('{"a":1}\n{"a":2', false)).toMatchObject({ documents: [{ a: 1 }] });
    expect(sample('[{"a":1},{"a":2', false)).toMatchObject({ documents: [{ a: 1 }] });
    expect(sample('{"n":"x","r":[{"a":1},{"a":"]}', false)).toMatchObject({
      container: "document",
      documents: [{ n: "x", r: [{ a: 1 }] }],
    });
  });

  it("says that nothing, UTF-16 and other things are no JSON", () => {
    expect(sample("")).toBe("empty");
    expect(sample("\ufeff \n")).toBe("empty");
    expect(sample(Buffer.from('\ufeff{"a":1}', "utf16le"))).toBe("encoding");
    expect(sample(Buffer.from('{"a":1}', "utf16le"))).toBe("encoding");
    expect(sample("Dear all\nthis is a letter\n")).toBe("unknown");
    expect(sample(Buffer.from("504b0304", "hex"))).toBe("unknown");
    expect(sample(Buffer.from("Gr\u00fc\u00dfe an alle\n", "latin1"))).toBe("encoding");
  });
});
