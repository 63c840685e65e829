import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import { keptSchemeText, parseKeptScheme } from "@/lib/scheme/kept-scheme-edit";
import { maxSchemeFileBytes, readSchemeFile, schemeFileText } from "@/lib/scheme/scheme-file";
import { maxSchemeLength } from "@/lib/scheme/scheme-problems";
import { arbitraryScheme } from "@/tests/lib/scheme/arbitrary-scheme";

const file = (scheme: unknown, envelope = {}) =>
  JSON.stringify({ format: "plumbline-scheme", version: 1, scheme, ...envelope }, null, 2);

describe("the file of a scheme", () => {
  it("gives the same scheme back", () => {
    expect(readSchemeFile(schemeFileText(defaultScheme))).toEqual({ kind: "scheme", scheme: defaultScheme });
    fc.assert(
      fc.property(arbitraryScheme, (scheme) => {
        expect(readSchemeFile(schemeFileText(scheme))).toEqual({ kind: "scheme", scheme });
      }),
    );
  });

  it("names its format and version", () => {
    expect(JSON.parse(schemeFileText(defaultScheme))).toMatchObject({ format: "plumbline-scheme", version: 1 });
  });

  it("is none where the JSON ends before it should, or is something else", () => {
    expect(readSchemeFile('{\n  "format": "plumbline-scheme",\n')).toEqual({ kind: "notJson", line: 3 });
    for (const text of [
      "[]",
      "null",
      '"scheme"',
      "{}",
      file(defaultScheme, { version: 2 }),
      JSON.stringify(defaultScheme),
    ])
      expect(readSchemeFile(text)).toEqual({ kind: "notScheme" });
  });

  it("says of everything that is wrong where it stands", () => {
    const [type] = defaultScheme.spanTypes;
    const scheme = { spanTypes: [{ ...type, colour: 12, digit: "12", sign: "u", hue: 1 }], elements: [] };
    const text = file(scheme);
    const lineOf = (words: string) => text.slice(0, text.indexOf(words)).split("\n").length;
    expect(readSchemeFile(text)).toEqual({
      kind: "problems",
      problems: [
        { path: ["scheme", "spanTypes", 0, "sign"], code: "sign", values: {}, line: lineOf('"sign"') },
        {
          path: ["scheme", "spanTypes", 0, "colour"],
          code: "tooMany",
          values: { maximum: 9 },
          line: lineOf('"colour"'),
        },
        { path: ["scheme", "spanTypes", 0, "digit"], code: "digit", values: {}, line: lineOf('"digit"') },
        { path: ["scheme", "spanTypes", 0], code: "unknownField", values: { name: "hue" }, line: lineOf('"key"') - 1 },
      ],
    });
  });

  it("is refused for what the editor would refuse", () => {
    const [one, other] = defaultScheme.spanTypes;
    const read = readSchemeFile(file({ spanTypes: [one, { ...other, sign: one?.sign }], elements: [] }));
    expect(read).toMatchObject({ kind: "problems", problems: [{ code: "signTaken" }, { code: "signTaken" }] });
  });

  it("is read from earlier files that know neither examples nor a rule for links", () => {
    const [type] = defaultScheme.spanTypes;
    const { examples: _, linkRule: __, ...earlier } = type ?? {};
    expect(readSchemeFile(file({ spanTypes: [earlier], elements: [] }))).toMatchObject({
      kind: "scheme",
      scheme: { spanTypes: [{ examples: [], linkRule: "optional" }] },
    });
  });

  it("may be as long as the longest scheme in any script", () => {
    expect(maxSchemeFileBytes).toBeGreaterThan(maxSchemeLength * 3);
  });
});

describe("unsaved changes that are kept", () => {
  const base = { number: 4, scheme: defaultScheme };

  it("come back as they were, unfinished as they may be", () => {
    const draft = {
      ...defaultScheme,
      spanTypes: defaultScheme.spanTypes.map((type) => ({ ...type, label: "", sign: "" })),
    };
    expect(parseKeptScheme(keptSchemeText({ base, draft }))).toEqual({ base, draft });
  });

  it("are none where there is no text, or none of ours", () => {
    for (const text of [null, "", "{", "[]", JSON.stringify({ base, draft: { spanTypes: 1 } })])
      expect(parseKeptScheme(text)).toBeNull();
  });
});
