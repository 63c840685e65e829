import "server-only";
import type { Entry } from "yauzl";
import { memberName, nameProblem } from "@/lib/server/imports/archive/member-name";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

/** A member of a zip archive as the archive's table of contents has it. */
export type ZipMember = {
  readonly name: string;
  readonly method: Method | null;
  /** As it lies in the file. */
  readonly packedBytes: number;
  /** Once unpacked, as the table says. */
  readonly bytes: number;
  readonly crc32: number;
  /** Where its own header begins in the file. */
  readonly offset: number;
  /** Why it is not read; null when it can be. */
  readonly problem: string | null;
};

/** The ways of packing that are read: as it is, deflate, and Zstandard, which Inspect writes. */
type Method = "stored" | "deflate" | "zstd";

const methods: ReadonlyMap<number, Method> = new Map([
  [0, "stored"],
  [8, "deflate"],
  [93, "zstd"],
]);

const [fileTypeBits, symbolicLink] = [0xf000, 0xa000];

/** A member from its entry in the table of contents, with what speaks against reading it. */
export function toMember(entry: Entry, limits: ImportLimits): ZipMember {
  const name = memberName(entry.fileNameRaw);
  return {
    name,
    method: methods.get(entry.compressionMethod) ?? null,
    packedBytes: entry.compressedSize,
    bytes: entry.uncompressedSize,
    crc32: entry.crc32,
    offset: entry.relativeOffsetOfLocalHeader,
    problem: nameProblem(name) ?? kindProblem(entry) ?? sizeProblem(entry, limits),
  };
}

function kindProblem(entry: Entry): string | null {
  if (entry.isEncrypted()) return "It is encrypted";
  const mode = entry.externalFileAttributes >>> 16;
  if ((mode & fileTypeBits) === symbolicLink) return "It is a symbolic link";
  const method = entry.compressionMethod;
  return methods.has(method) ? null : `It is packed by method ${method}; deflate and zstd are read`;
}

function sizeProblem(entry: Entry, limits: ImportLimits): string | null {
  const { compressedSize: packed, uncompressedSize: bytes } = entry;
  if (bytes > limits.maxMemberBytes)
    return `Unpacked it is larger than ${limitText(limits, "maxMemberBytes")}, the limit for a member`;
  // What is no larger than a record may be does no harm however well it is packed.
  const isBomb = bytes > limits.maxRecordBytes && bytes > packed * limits.maxArchiveRatio;
  return isBomb ? `Unpacked it would be more than ${limitText(limits, "maxArchiveRatio")} times as large` : null;
}
