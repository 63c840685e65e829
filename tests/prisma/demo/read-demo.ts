import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { z } from "zod";
import { type DemoLabel, demoLabelSchema } from "@/lib/demo/demo-labels";
import { type PlumblineRecord, plumblineRecordSchema } from "@/lib/transcripts/formats/plumbline";
import type { Json } from "@/lib/transcripts/transcript";

export function readDemoText(name: string): string {
  return readFileSync(fileURLToPath(new URL(`../../../prisma/demo/${name}`, import.meta.url)), "utf8");
}

export function readLines(name: string): Json[] {
  return readDemoText(name)
    .trimEnd()
    .split("\n")
    .map((line) => z.json().parse(JSON.parse(line)));
}

export function readTranscripts(name = "transcripts.jsonl"): PlumblineRecord[] {
  return readLines(name).map((line) => plumblineRecordSchema.parse(line));
}

export function readLabels(): DemoLabel[] {
  return readLines("annotations.jsonl").map((line) => demoLabelSchema.parse(line));
}

/** The texts of one kind, one after another. */
export function textOf({ parts }: PlumblineRecord, kind: PlumblineRecord["parts"][number]["kind"]): string {
  return parts.flatMap((part) => (part.kind === kind ? [part.text] : [])).join("\n");
}

export function promptOf({ parts }: PlumblineRecord): string {
  return parts.flatMap((part) => (part.role === "user" ? [part.text] : [])).join("\n");
}

/** Groups in the order of their first member. */
export function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  return groups;
}
