import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { invalidUtf8At } from "@/lib/transcripts/records/utf8";

describe("the first byte that is not UTF-8", () => {
  it("is found in each kind of malformed sequence", () => {
    // Table 3-7 of the Unicode Standard: what may follow which lead byte.
    const malformed = [
      "80",
      "c0af",
      "c1bf",
      "c328",
      "e08080",
      "e28228",
      "eda080",
      "f0808080",
      "f4908080",
      "f5808080",
      "e282",
      "ff",
    ];
    for (const hex of malformed) expect(invalidUtf8At(Buffer.from(`61${hex}`, "hex")), hex).toBe(1);
  });

  it("is nowhere in what an encoder wrote", () => {
    const character = fc.integer({ min: 0, max: 0x10ffff }).filter((code) => code < 0xd800 || code > 0xdfff);
    fc.assert(
      fc.property(fc.array(character), (codes) => {
        expect(invalidUtf8At(new TextEncoder().encode(String.fromCodePoint(...codes)))).toBe(-1);
      }),
    );
  });

  it("is somewhere just when the decoder refuses", () => {
    const decoder = new TextDecoder("utf-8", { fatal: true });
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 6 }), (bytes) => {
        const isRefused = (() => {
          try {
            decoder.decode(bytes);
            return false;
          } catch {
            return true;
          }
        })();
        expect(invalidUtf8At(bytes) >= 0).toBe(isRefused);
      }),
      { numRuns: 2000 },
    );
  });
});
