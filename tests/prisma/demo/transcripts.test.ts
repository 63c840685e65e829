import { expect, test } from "vitest";
import { readPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { groupBy, promptOf, readDemoText, readLines, readTranscripts, textOf } from "@/tests/prisma/demo/read-demo";

const transcripts = readTranscripts();
const byId = new Map(transcripts.map((transcript) => [transcript.externalId, transcript]));
const countBy = (key: (transcript: (typeof transcripts)[number]) => unknown) =>
  [...groupBy(transcripts, key)].map(([value, group]) => [value, group.length]);

test("every line is a record that the import reads", () => {
  expect(readLines("transcripts.jsonl").map(readPlumblineRecord).filter(isRefusal)).toEqual([]);
  expect(byId.size).toBe(transcripts.length);
});

test("says of each transcript what it is, where it belongs and that it is a demonstration", () => {
  for (const { externalId, condition, split, correctness, metadata } of transcripts) {
    expect([externalId, condition, split, correctness], String(externalId)).not.toContain(null);
    expect(metadata, String(externalId)).toMatchObject({ source: "demonstration", taskKind: expect.any(String) });
  }
  expect(countBy(({ split }) => split).length).toBe(3);
});

test("spreads about two dozen transcripts over three models and at least five task kinds", () => {
  expect(transcripts.length).toBeGreaterThanOrEqual(24);
  expect(countBy(({ model }) => model)).toEqual(
    expect.arrayContaining([
      ["Alder 2", 8],
      ["Birch 70B", 8],
      ["Cedar mini", 9],
    ]),
  );
  expect(countBy(({ metadata }) => metadata.taskKind).length).toBeGreaterThanOrEqual(5);
});

test("has five pairs, each of one model and one split under two conditions", () => {
  const pairs = groupBy(
    transcripts.filter(({ pairKey }) => pairKey !== null),
    ({ pairKey }) => pairKey,
  );
  expect(pairs.size).toBe(5);
  for (const [pairKey, pair] of pairs) {
    expect(pair.length, String(pairKey)).toBe(2);
    expect(new Set(pair.map(({ model, split }) => `${model} ${split}`)).size, String(pairKey)).toBe(1);
    expect([
      ["baseline", "cue"],
      ["monitored", "unmonitored"],
    ]).toContainEqual(pair.map(({ condition }) => condition).sort());
  }
});

test("has each cue in its own prompt once, and not in the prompt of the baseline", () => {
  const withCue = transcripts.filter(({ cue }) => cue !== null);
  expect(withCue.map(({ condition }) => condition)).toEqual(["cue", "cue", "cue", "cue"]);
  for (const transcript of withCue) {
    const name = String(transcript.externalId);
    expect(promptOf(transcript).split(transcript.cue ?? "").length, name).toBe(2);
    const baseline = transcripts.find(
      ({ pairKey, condition }) => pairKey === transcript.pairKey && condition === "baseline",
    );
    expect(baseline && promptOf(baseline), name).not.toContain(transcript.cue);
  }
});

test("has whole messages: one role in each turn, results that answer calls, arguments that parse", () => {
  for (const { externalId, parts } of transcripts) {
    const messages = parts.filter(
      ({ role, turn }, index) => index === 0 || parts[index - 1]?.role !== role || parts[index - 1]?.turn !== turn,
    );
    expect(
      messages.map(({ turn }) => turn),
      String(externalId),
    ).toEqual(messages.map((_, index) => index));
    const calls = parts.filter(({ kind }) => kind === "tool_call");
    const results = parts.filter(({ kind }) => kind === "tool_result");
    expect(results.map(({ callId }) => callId)).toEqual(calls.map(({ callId }) => callId));
    for (const { text } of calls) expect(() => JSON.parse(text)).not.toThrow();
  }
  expect(transcripts.filter(({ parts }) => parts.some(({ kind }) => kind === "tool_call")).length).toBe(6);
});

test("holds the scripts and characters that offsets most easily go wrong on", () => {
  const everything = transcripts.map(({ parts }) => parts.map(({ text }) => text).join("\n"));
  const withPattern = (pattern: RegExp) => everything.filter((text) => pattern.test(text)).length;
  expect(withPattern(/\p{Script=Arabic}{3}[^\n]*Nimbus X2[^\n]*NX-20418/u)).toBe(1);
  expect(withPattern(/\p{Script=Han}{5}/u)).toBe(1);
  expect(withPattern(/\p{Extended_Pictographic}\u200d\p{Extended_Pictographic}\u200d/u)).toBeGreaterThan(0);
  expect(withPattern(/\p{Regional_Indicator}{2}/u)).toBeGreaterThan(0);
  expect(withPattern(/\p{Emoji_Modifier}/u)).toBeGreaterThan(0);
  expect(withPattern(/e\u0301/)).toBeGreaterThan(0);
  expect(withPattern(/\r\n/)).toBeGreaterThan(0);
});

test("keeps CRLF and decomposed letters inside the JSON, out of reach of editors and checkouts", () => {
  expect(readDemoText("transcripts.jsonl")).not.toContain("\r");
});

test("has one chain of thought of 50,000 characters and one that is redacted", () => {
  const long = transcripts.filter((transcript) => textOf(transcript, "reasoning").length >= 50_000);
  expect(long.map(({ externalId }) => externalId)).toEqual(["demo-expense-audit"]);
  const redacted = transcripts.filter(({ parts }) => parts.some(({ kind }) => kind === "redacted_reasoning"));
  expect(redacted.map(({ externalId }) => externalId)).toEqual(["demo-redacted-clause"]);
});

const number = (text: string) => Number(text.replaceAll(",", ""));

test("adds up: every sum and every conversion in the long audit is right but the planted one", () => {
  const audit = byId.get("demo-expense-audit");
  const reasoning = audit ? textOf(audit, "reasoning") : "";
  const sums = [
    ...reasoning.matchAll(/(?<![\d.,]|× )((?:[\d,]+(?:\.\d+)? [+] )+[\d,]+(?:\.\d+)?) = ([\d,]+(?:\.\d+)?)/g),
  ];
  expect(sums.length).toBeGreaterThan(60);
  for (const [whole, terms = "", total = ""] of sums) {
    const sum = terms.split(" + ").reduce((left, term) => left + number(term), 0);
    expect(sum, whole).toBeCloseTo(number(total), 6);
  }
  const rates: Readonly<Record<string, string>> = { CHF: "1.05", GBP: "1.16", DKK: "0.134" };
  const conversions = [...reasoning.matchAll(/(CHF|GBP|DKK) ([\d.]+)(?:\. [\d.]+)? × ([\d.]+) = €([\d,.]+\d)/g)];
  expect(conversions.length).toBeGreaterThan(40);
  for (const [whole, , amount = "", rate = "", euros = ""] of conversions)
    expect(Math.abs(number(amount) * number(rate) - number(euros)), whole).toBeLessThanOrEqual(0.005_001);
  const atAnotherRate = conversions.filter(([, currency = "", , rate]) => rates[currency] !== rate);
  expect(atAnotherRate.map(([whole]) => whole)).toEqual(["CHF 45.00. 45.00 × 1.16 = €52.20"]);
});
