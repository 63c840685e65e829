import { describe, expect, it } from "vitest";
import { isPaletteKey } from "@/lib/palette/palette-key";

const none = { key: "k", code: "KeyK", ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };

describe("the key of the palette", () => {
  it("is Ctrl+K, and Cmd+K on a Mac", () => {
    expect(isPaletteKey({ ...none, ctrlKey: true }, "other")).toBe(true);
    expect(isPaletteKey({ ...none, metaKey: true }, "mac")).toBe(true);
    expect(isPaletteKey({ ...none, metaKey: true }, "other")).toBe(false);
    // There it deletes to the end of the line.
    expect(isPaletteKey({ ...none, ctrlKey: true }, "mac")).toBe(false);
  });

  it("is no other key", () => {
    for (const more of [{ shiftKey: true }, { altKey: true }, { metaKey: true }, { ctrlKey: false }, { key: "j" }]) {
      expect(isPaletteKey({ ...none, ctrlKey: true, ...more }, "other")).toBe(false);
    }
  });

  it("is where K gives the letter, or stands on layouts without Latin letters", () => {
    expect(isPaletteKey({ ...none, ctrlKey: true, code: "KeyV" }, "other")).toBe(true);
    expect(isPaletteKey({ ...none, ctrlKey: true, key: "л" }, "other")).toBe(true);
    expect(isPaletteKey({ ...none, ctrlKey: true, key: "t" }, "other")).toBe(false);
  });
});
