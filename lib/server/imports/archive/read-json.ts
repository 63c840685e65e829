import "server-only";
import { memberRefusal, readMember } from "@/lib/server/imports/archive/read-member";
import type { ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";
import { isRefusal, type Refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import { createCapture } from "@/lib/transcripts/records/capture";
import { decodeJson, tooLarge } from "@/lib/transcripts/records/decode-json";
import { createSieve, type Fate } from "@/lib/transcripts/records/sieve";
import type { Json } from "@/lib/transcripts/transcript";

/** How much of a member is kept. */
export type Keeping = {
  readonly limits: ImportLimits;
  /** What of the document is kept; all of it when left out. */
  readonly fateOf?: (keys: readonly string[]) => Fate;
};

/** The JSON of a member, or of what is kept of it, which is no larger than a record may be. */
export async function readJson(
  archive: ZipArchive,
  member: ZipMember,
  { limits, fateOf }: Keeping,
): Promise<{ readonly value: Json } | Refusal> {
  const sieve = fateOf ? createSieve(fateOf) : (piece: Uint8Array) => [piece];
  const capture = createCapture(limits.maxRecordBytes);
  let kept = 0;
  const problem = await readMember(archive, member, (piece) => {
    for (const one of sieve(piece)) {
      capture.add(one);
      kept += one.length;
    }
    return kept <= limits.maxRecordBytes;
  });
  if (problem) return problem;
  const bytes = capture.finish();
  const decoded = bytes === "over" ? tooLarge(limits) : decodeJson(bytes, limits);
  return isRefusal(decoded) ? memberRefusal(member, decoded.reason) : decoded;
}
