import { expect, it } from "vitest";
import { jsonLine } from "@/lib/exports/json-line";

it("writes the columns in their order, whatever the order of the row, and nothing else", () => {
  const columns = { b: "text", a: "integer?" } as const;
  expect(jsonLine(columns, { a: 1, secret: "x", b: "two" })).toBe('{"b":"two","a":1}\n');
});

it("writes null for what a row does not say", () => {
  expect(jsonLine({ a: "text?" }, {})).toBe('{"a":null}\n');
});

it("keeps a row on one line", () => {
  expect(jsonLine({ a: "text" }, { a: "one\r\ntwo" })).toBe('{"a":"one\\r\\ntwo"}\n');
});
