import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "@/lib/random";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import type { PartDraft, TranscriptDraft } from "@/lib/transcripts/transcript";

export const vocabulary = 20_000;
const syllables = ["ba", "ce", "di", "fo", "gu", "ha", "ki", "le", "mo", "nu", "pra", "ste", "tri", "vo", "wen", "zu"];

/** The word of a rank, 1 the most frequent. */
export function wordOfRank(rank: number): string {
  let word = "";
  for (let rest = rank; rest > 0; rest = Math.floor(rest / syllables.length))
    word += syllables[rest % syllables.length];
  return word;
}

/** A word as texts have them: that of rank 2 half as often as that of rank 1, that of rank 3 a third as often. */
export const anyWord = (random: () => number): string => wordOfRank(Math.floor(vocabulary ** random()));

function writeText(random: () => number, length: number): string {
  let text = "";
  while (text.length < length) text += `${anyWord(random)} `;
  return text;
}

/** Words that stand in the reasoning of some records, by their number. */
const planted: readonly (readonly [word: string, isIn: (n: number) => boolean])[] = [
  ["plantedrare", (n) => n % 5000 === 17],
  ["plantedcommon", (n) => n % 2 === 0],
  ["plantedeven", (n) => n % 4 === 0],
  ["plantedodd", (n) => n % 4 === 1],
  ["plantedearly", (n) => n < 5000],
];
const splits = ["dev", "validation", "heldout"] as const;
const conditions = ["baseline", "cue", "monitored"];

function draftOf(n: number, random: () => number): TranscriptDraft {
  const words = planted.flatMap(([word, isIn]) => (isIn(n) ? [word] : [])).join(" ");
  const part = (turn: number, kind: "text" | "reasoning", text: string): PartDraft => ({
    turn,
    role: turn === 0 ? "user" : "assistant",
    kind,
    text,
    toolName: null,
    callId: null,
  });
  return {
    model: `bench-${n % 5}`,
    externalId: `item-${(n * 7919) % 1_000_003}`,
    epoch: 1,
    condition: conditions[n % 3] ?? null,
    pairKey: n % 10 < 2 ? `pair-${Math.floor(n / 10)}` : null,
    split: n % 100 < 3 ? (splits[n % 100] ?? null) : null,
    cue: null,
    correctness: n % 7 === 0 ? "incorrect" : "correct",
    metadata: {
      subject: `subject-${n % 57}`,
      difficulty: n % 5,
      question: { id: n, source: n % 4 === 0 ? "book" : "web" },
      ...(n % 1000 === 3 ? { reviewed: true } : {}),
    },
    parts: [
      part(0, "text", `Question ${n}. ${writeText(random, 150)}`),
      part(1, "reasoning", `${words} ${writeText(random, 370)}`),
      part(1, "text", writeText(random, 60)),
    ],
  };
}

type Range = { readonly from: number; readonly to: number };

/** Writes records number `from` to `to` without the last, each of about 600 characters. */
export async function writeSearchRecords(file: string, { from, to }: Range): Promise<void> {
  const random = seededRandom(from + 1);
  const lines = function* () {
    for (let n = from; n < to; n++) yield `${JSON.stringify(toPlumblineRecord(draftOf(n, random)))}\n`;
  };
  await pipeline(Readable.from(lines()), createWriteStream(file));
}
