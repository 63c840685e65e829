import { createWriteStream } from "node:fs";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { seededRandom } from "@/lib/random";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { transcriptDraftSchema } from "@/lib/transcripts/transcript";

const letters = "etaoinshrdlucmfwypvbgkjqxz";
const vocabulary = 5000;

type Records = { readonly count: number; readonly seed: number };

/** Writes a file of Plumbline JSONL, pairs of records of about 10 KB of words, most of it reasoning. No two are alike. */
export async function writeRecords(file: string, { count, seed }: Records): Promise<void> {
  await pipeline(Readable.from(lines({ count, seed })), createWriteStream(file));
}

function* lines({ count, seed }: Records): Generator<string> {
  const random = seededRandom(seed);
  const words = Array.from({ length: vocabulary }, () => word(random));
  const text = (length: number) => {
    let written = "";
    while (written.length < length) written += `${words[Math.floor(random() ** 2 * vocabulary)]} `;
    return written;
  };
  for (let index = 0; index < count; index++) {
    const draft = transcriptDraftSchema.parse({
      model: `bench-${Math.floor(index / 2) % 3}`,
      externalId: `${seed}-${index}`,
      condition: index % 2 === 0 ? "baseline" : "cue",
      pairKey: `${seed}-${Math.floor(index / 2)}`,
      metadata: { subject: words[index % vocabulary], difficulty: index % 5 },
      parts: [
        { turn: 0, role: "user", kind: "text", text: text(1000) },
        { turn: 1, role: "assistant", kind: "reasoning", text: text(7600) },
        { turn: 1, role: "assistant", kind: "text", text: text(800) },
      ],
    });
    yield `${JSON.stringify(toPlumblineRecord(draft))}\n`;
  }
}

function word(random: () => number): string {
  const length = 2 + Math.floor(random() * 8);
  return Array.from({ length }, () => letters[Math.floor(random() ** 2 * letters.length)]).join("");
}
