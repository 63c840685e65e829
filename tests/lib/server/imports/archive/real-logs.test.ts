import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { inflateRawSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { openEvalLog } from "@/lib/server/imports/archive/eval-log";
import { inspectFormat } from "@/lib/transcripts/formats/inspect/inspect";
import { isRefusal, type Reading } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import type { TranscriptDraft } from "@/lib/transcripts/transcript";
import { buildZip, fileOf, type NewMember } from "@/tests/lib/server/imports/archive/build-zip";
import { readingsOf } from "@/tests/lib/server/imports/archive/logs";

const folder = path.resolve("../shared/data/inspect-eval-logs");
const logs = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(".eval")) : [];

/** Published with 15 of its 790 samples, one of which has NUL in what a tool printed. */
const excerpt = { name: "docent_intercode_ctf_gpt4o_deflate_v2.eval", samples: 15, refused: 1 };

/** The members of an archive by another way than the one under test: from local header to local header. */
function unzip(bytes: Buffer): Map<string, Buffer> {
  const members = new Map<string, Buffer>();
  for (let at = 0; bytes.readUInt32LE(at) === 0x04034b50; ) {
    const [packedBytes, nameBytes, extraBytes] = [
      bytes.readUInt32LE(at + 18),
      bytes.readUInt16LE(at + 26),
      bytes.readUInt16LE(at + 28),
    ];
    const start = at + 30 + nameBytes + extraBytes;
    members.set(
      bytes.toString("utf8", at + 30, at + 30 + nameBytes),
      inflateRawSync(bytes.subarray(start, start + packedBytes)),
    );
    at = start + packedBytes;
  }
  return members;
}

const isSample = (name: string) => name.startsWith("samples/");
const drafts = (readings: readonly Reading[]) =>
  readings.filter((reading): reading is TranscriptDraft => !isRefusal(reading));

describe.skipIf(logs.length === 0)("published Inspect logs (skipped where they are not there)", () => {
  test.each(logs)("%s has as many samples as its header says, and all are read", async (name) => {
    const file = { path: path.join(folder, name), name };
    const log = await openEvalLog(file, importLimits);
    await log.close();
    const expected = name === excerpt.name ? excerpt.samples : log.declaredCount;
    expect(log.recordCount).toBe(expected);
    const readings = await readingsOf(file);
    expect(readings).toHaveLength(expected ?? -1);
    expect(readings.filter(isRefusal)).toHaveLength(name === excerpt.name ? excerpt.refused : 0);
  });

  test.each(logs)("%s has as many calls of tools as its text, counted without reading it", async (name) => {
    const members = unzip(readFileSync(path.join(folder, name)));
    const readings = await readingsOf({ path: path.join(folder, name), name });
    let inText = 0;
    for (const [member, bytes] of members) {
      const { id, epoch, messages } = isSample(member) ? JSON.parse(bytes.toString()) : { messages: [] };
      const isRead = drafts(readings).some((draft) => draft.externalId === String(id) && draft.epoch === epoch);
      if (isRead) for (const message of messages) inText += message.tool_calls?.length ?? 0;
    }
    const parts = drafts(readings).flatMap((draft) => draft.parts);
    expect(parts.filter(({ kind }) => kind === "tool_call")).toHaveLength(inText);
  });

  test.each(logs)("%s packed anew with zstd reads the same", async (name) => {
    const members = [...unzip(readFileSync(path.join(folder, name)))].map(
      ([member, content]): NewMember => ({ name: member, content, packing: "zstd" }),
    );
    const twin = await readingsOf(fileOf(buildZip(members)));
    expect(twin).toEqual(await readingsOf({ path: path.join(folder, name), name }));
  });

  test.each(["inspect_browser_agent.json", "inspect_log_formats.json"])(
    "%s has the samples its header says",
    (name) => {
      const document = JSON.parse(readFileSync(path.join(folder, name), "utf8"));
      expect(inspectFormat.recognises(document)).toBe(true);
      expect(document.samples).toHaveLength(document.results.total_samples);
      const read = inspectFormat.createReader({});
      const [reading] = document.samples.map((sample: never) =>
        read(sample, { fileName: name, outer: [document], positions: [1] }),
      );
      expect(isRefusal(reading)).toBe(false);
    },
  );
});
