import { spawnSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { beforeAll, expect, it } from "vitest";
import { z } from "zod";
import type { TextRange } from "@/lib/annotations/annotation";
import { applyOperations } from "@/lib/server/data/journal";
import { openNextTask } from "@/lib/server/data/tasks";
import { draftOf, importDrafts, makeProject } from "@/tests/data/builders";
import { readExport } from "@/tests/data/read-export";

/** A family of three joined by ZWJ, CRLF, an accent of its own, Arabic with vowel signs, a thumb with a skin tone. */
const family = "\u{1f469}\u200d\u{1f469}\u200d\u{1f467}";
const arabic = "\u0627\u0644\u0639\u064e\u0631\u064e\u0628\u0650\u064a\u0651\u064e\u0629";
const reasoning = `Yes ${family} ok\r\ncafe\u0301 ${arabic} end`;
const answer = `\u{1f44d}\u{1f3fd}\r\n${arabic} ${family}!`;

/** The marks, each with the place it leads to. */
const marks = [
  { quote: family, leadsTo: arabic },
  { quote: "ok\r\ncafe\u0301", leadsTo: `\u{1f44d}\u{1f3fd}` },
  { quote: arabic, leadsTo: `\r\n${arabic} ${family}!` },
  { quote: `e\u0301 ${arabic} end`, leadsTo: family },
];
const quotes = marks.map(({ quote, leadsTo }) => [quote, leadsTo]);

function rangeOf(part: number, text: string, quote: string): TextRange {
  const start = text.indexOf(quote);
  return { part, start, end: start + quote.length, quote };
}

const files = new Map<string, string>();

beforeAll(async () => {
  const { owner, slug } = await makeProject();
  const parts = [
    { turn: 0, role: "assistant", kind: "reasoning", text: reasoning, toolName: null, callId: null } as const,
    { turn: 0, role: "assistant", kind: "text", text: answer, toolName: null, callId: null } as const,
  ];
  await importDrafts(slug, [draftOf({ parts })]);
  const task = await openNextTask(owner, slug);
  if (!task) throw new Error("No task was left");
  const spans = marks.map(({ quote, leadsTo }) => ({
    ...{ id: randomUUID(), type: "unexplained_leap", loadBearing: null, evidence: null, severity: null },
    ...{ confidence: null, note: "", ranges: [rangeOf(0, reasoning, quote)] },
    links: [{ id: randomUUID(), relation: "contradicts" as const, range: rangeOf(1, answer, leadsTo) }],
  }));
  const changes = [
    ...spans.map((span) => ({ kind: "putSpan" as const, span })),
    { kind: "setAnswer" as const, element: "verdict", option: "incoherent" },
    { kind: "submit" as const },
  ];
  const operations = changes.map((change) => ({ id: randomUUID(), change }));
  const kept = await applyOperations(owner, { project: slug, task }, { baseRevision: 0, operations, activeMs: 0 });
  expect(kept).toMatchObject({ kind: "saved", refused: null });
  for (const table of ["transcripts", "spans"] as const) {
    for (const format of ["jsonl", "csv"] as const) {
      files.set(`${table}.${format}`, await readExport(owner, slug, { table, format }));
    }
  }
});

const placeSchema = z.object({ startUtf16: z.coerce.number(), endUtf16: z.coerce.number(), quote: z.string() });
const linksSchema = z.array(placeSchema).length(1);

/** The quote of each mark and of its link, cut again from the texts as they were imported. */
function cutInJavaScript(rows: readonly { readonly links: unknown }[]): string[][] {
  return rows.map((row) => {
    const [link] = linksSchema.parse(row.links);
    return [cut(reasoning, placeSchema.parse(row)), link ? cut(answer, link) : ""];
  });
}

function cut(text: string, place: z.output<typeof placeSchema>): string {
  const found = text.slice(place.startUtf16, place.endUtf16);
  expect(found).toBe(place.quote);
  return found;
}

it("cuts the same quotes in JavaScript by UTF-16 units, from JSONL", () => {
  const lines = (files.get("spans.jsonl") ?? "").trimEnd().split("\n");
  expect(cutInJavaScript(lines.map((line) => JSON.parse(line)))).toEqual(quotes);
});

it("cuts the same quotes in JavaScript by UTF-16 units, from CSV", () => {
  const rows = parse<{ links: string }>(files.get("spans.csv") ?? "", { columns: true, recordDelimiter: "\r\n" });
  expect(cutInJavaScript(rows.map((row) => ({ ...row, links: JSON.parse(row.links) })))).toEqual(quotes);
});

const python = `
import csv, hashlib, json, sys

def jsonl(name):
    with open(name, encoding="utf-8", newline="\\n") as lines:
        return [json.loads(line) for line in lines]

def table(name, columns):
    with open(name, encoding="utf-8", newline="") as file:
        return [{**row, **{column: json.loads(row[column]) for column in columns}} for row in csv.DictReader(file)]

def cut(text, place):
    found = text[int(place["start"]):int(place["end"])]
    assert found == place["quote"], (found, place)
    assert hashlib.sha256(text.encode()).hexdigest() == place["textSha256"]
    return found

found = []
for transcripts in (jsonl("transcripts.jsonl"), table("transcripts.csv", ["parts"])):
    texts = {transcript["id"]: [part["text"] for part in transcript["parts"]] for transcript in transcripts}
    for spans in (jsonl("spans.jsonl"), table("spans.csv", ["links"])):
        found.append([
            [cut(texts[span["transcriptId"]][int(place["part"])], place) for place in (span, *span["links"])]
            for span in spans
        ])
json.dump(found, sys.stdout)
`;
const hasPython = spawnSync("python3", ["--version"]).status === 0;

it.skipIf(!hasPython)(
  "cuts the same quotes in Python by code points, from JSONL and CSV (skipped without python3)",
  async () => {
    const folder = await mkdtemp(join(tmpdir(), "offsets-"));
    try {
      for (const [name, text] of files) await writeFile(join(folder, name), text);
      const { stdout, stderr } = spawnSync("python3", ["-c", python], { cwd: folder, encoding: "utf8" });
      expect(stderr).toBe("");
      expect(JSON.parse(stdout)).toEqual([quotes, quotes, quotes, quotes]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
);
