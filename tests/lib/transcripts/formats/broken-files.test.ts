import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { planImport } from "@/lib/transcripts/formats/import-plan";
import { toPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { sampleFile } from "@/lib/transcripts/records/sample";
import { drafts } from "@/tests/lib/transcripts/formats/drafts";
import { split } from "@/tests/lib/transcripts/records/documents";

const record = fc.record(
  {
    id: fc.nat(),
    question: fc.string(),
    answer: fc.string(),
    trace: fc.jsonValue({ maxDepth: 2 }),
    model: fc.constant("m"),
  },
  { noNullPrototype: true },
);
const files = fc.oneof(
  fc
    .array(drafts, { maxLength: 3 })
    .map((all) => all.map((draft) => JSON.stringify(toPlumblineRecord(draft))).join("\n")),
  fc.array(record, { maxLength: 3 }).map((all) => all.map((one) => JSON.stringify(one)).join("\n")),
  fc.array(record, { maxLength: 3 }).map((all) => JSON.stringify(all, null, 1)),
  fc.array(record, { maxLength: 3 }).map((all) => JSON.stringify({ name: "n", results: all })),
);

/** Bytes are put in, taken out, changed, or the file ends early. */
const damage = fc.array(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    taken: fc.nat(3),
    put: fc.oneof(
      fc.uint8Array({ maxLength: 2 }),
      fc.constantFrom(...'{}[],:"\\').map((mark) => Buffer.from(mark)),
    ),
  }),
  { maxLength: 4 },
);

type Damage = { readonly at: number; readonly taken: number; readonly put: Uint8Array };

function damaged(file: string, all: readonly Damage[]): Uint8Array {
  return all.reduce<Uint8Array>((bytes, { at, taken, put }) => {
    const place = Math.floor(at * bytes.length);
    return Buffer.concat([bytes.subarray(0, place), put, bytes.subarray(place + taken)]);
  }, Buffer.from(file));
}

describe("a damaged file", () => {
  it("is refused as a whole or record by record, never with a crash, and whatever is read can be stored", () => {
    fc.assert(
      fc.property(files, damage, fc.integer({ min: 1, max: 50 }), (file, all, size) => {
        const head = damaged(file, all);
        const sample = sampleFile({ fileName: "f", head, isWhole: true });
        if (typeof sample === "string") return;
        for (const raw of readAll(sample, head, size)) {
          if (isRefusal(raw)) expect(raw.reason).not.toBe("");
          else for (const { text } of raw.parts) expect(Buffer.from(text).toString()).toBe(text);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

function readAll(sample: Parameters<typeof planImport>[0][number], bytes: Uint8Array, size: number) {
  try {
    const [file] = planImport([sample]).files;
    if (!file) throw new Error("No plan");
    return split(file.startSplitter(), bytes, size).map((raw) =>
      isRefusal(raw) ? raw : file.read(raw.record, { ...raw, fileName: "f" }),
    );
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
