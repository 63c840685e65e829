import { writeFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { AppError } from "@/lib/errors";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import { importLimits } from "@/lib/transcripts/import-limits";
import { buildZip, fileOf } from "@/tests/lib/server/imports/archive/build-zip";
import { headerMember, memberOf, readingsOf, sampleOf } from "@/tests/lib/server/imports/archive/logs";

const limits = { ...importLimits, maxRecordBytes: 1_000_000, maxMemberBytes: 10_000_000 };
const whole = buildZip([
  headerMember,
  memberOf("samples/1_epoch_1.json", sampleOf({ id: 1 }), "stored"),
  memberOf("samples/2_epoch_1.json", sampleOf({ id: 2, answer: "x".repeat(5000) }), "deflate"),
  memberOf("samples/3_epoch_1.json", sampleOf({ id: 3, answer: "y".repeat(5000) }), "zstd"),
]);
const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255) });

test("makes of an archive whose bytes were changed or cut off records, refusals with reasons, or an error in words", async () => {
  const file = fileOf(whole);
  expect(await readingsOf(file, limits)).toMatchObject([{ externalId: "1" }, { externalId: "2" }, { externalId: "3" }]);
  await fc.assert(
    fc.asyncProperty(
      fc.array(change, { maxLength: 4 }),
      fc.nat(whole.length),
      fc.boolean(),
      async (changes, end, isCut) => {
        const bytes = Buffer.from(whole);
        for (const { at, byte } of changes) bytes[at] = byte;
        writeFileSync(file.path, isCut ? bytes.subarray(0, end) : bytes);
        const result = await readingsOf(file, limits).catch((error: unknown) => error);
        if (!Array.isArray(result)) expect(result).toBeInstanceOf(AppError);
        else for (const reading of result) if (isRefusal(reading)) expect(reading.reason).not.toBe("");
      },
    ),
    { numRuns: 500 },
  );
});
