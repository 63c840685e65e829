import { expect, it } from "vitest";
import { quoted } from "@/lib/labels/quoted";

it("keeps a text as it is, right-to-left scripts too, and shows what would turn the words around it", () => {
  expect(quoted("שלום")).toBe('"שלום"');
  expect(quoted("a\u202eb\u2066c\n")).toBe('"a\\u202eb\\u2066c\\n"');
});

it("cuts a long text off", () => {
  expect(quoted("abcdef", 3)).toBe('"abc …"');
});
