import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fillPairTemplate, parsePairTemplate } from "@/lib/pairs/pair-template";
import type { Json } from "@/lib/transcripts/transcript";

function keyOf(text: string, metadata: Json = {}, externalId: string | null = "e1"): string | null {
  const template = parsePairTemplate(text);
  if (template === null) throw new Error(`${text} is no template`);
  return fillPairTemplate(template, { externalId, metadata });
}

describe("a template for pair keys", () => {
  it("takes the external id and values of the metadata, with text around", () => {
    expect(keyOf("{externalId}")).toBe("e1");
    expect(keyOf("q-{metadata.question.id}!", { question: { id: "7" } })).toBe("q-7!");
    expect(keyOf("{metadata.a}/{ externalId }/{metadata.b[1]}", { a: true, b: [0, 2.5] })).toBe("true/e1/2.5");
    expect(keyOf('{metadata["a.b"]}', { "a.b": "x" })).toBe("x");
  });

  it("writes a brace for two", () => {
    expect(keyOf("{{{externalId}}}")).toBe("{e1}");
  });

  it.each([[{}], [{ a: null }], [{ a: "" }], [{ a: " " }], [{ a: [1] }], [{ a: { b: 1 } }]])(
    "makes no key of %j at a",
    (metadata) => {
      expect(keyOf("x{metadata.a}", metadata)).toBeNull();
    },
  );

  it("makes no key without an external id where it names it, nor one that is too long", () => {
    expect(keyOf("{externalId}", {}, null)).toBeNull();
    expect(keyOf("{metadata.a}", { a: "x".repeat(500) })).toHaveLength(500);
    expect(keyOf("{metadata.a}", { a: "x".repeat(501) })).toBeNull();
  });

  it("finds own keys only", () => {
    expect(keyOf("{metadata.constructor.name}")).toBeNull();
    expect(keyOf("{metadata.__proto__}", JSON.parse('{"__proto__":"own"}'))).toBe("own");
  });

  it.each([
    "",
    "same for all",
    "{",
    "}",
    "{externalId",
    "{}",
    "{model}",
    "{metadata}",
    "{metadata.}",
    "{metadata.a[]}",
    "{$.a}",
    "{{externalId}}",
  ])("is not %j", (text) => {
    expect(parsePairTemplate(text)).toBeNull();
  });

  it("never fails, and fills with what it reads", () => {
    fc.assert(
      fc.property(fc.string(), fc.jsonValue(), (text, value) => {
        const template = parsePairTemplate(`${text.replace(/[{}]/g, "$&$&")}{metadata.v}`);
        if (template === null) throw new Error("A template was not read");
        const filled = fillPairTemplate(template, {
          externalId: null,
          metadata: { v: JSON.parse(JSON.stringify(value)) },
        });
        const own =
          typeof value === "string" && value.trim() !== ""
            ? value
            : typeof value === "number" || typeof value === "boolean"
              ? String(value)
              : null;
        expect(filled).toBe(own === null || `${text}${own}`.length > 500 ? null : `${text}${own}`);
      }),
    );
  });

  it("never fails on anything else", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom("{", "}", "a", ".", "[", "]", '"', "metadata", "externalId") }),
        (text) => {
          const template = parsePairTemplate(text);
          if (template) fillPairTemplate(template, { externalId: "e", metadata: {} });
        },
      ),
    );
  });
});
