import "server-only";
import { crc32 } from "node:zlib";
import { shownName } from "@/lib/server/imports/archive/member-name";
import { unpack } from "@/lib/server/imports/archive/unpack";
import type { ZipArchive } from "@/lib/server/imports/archive/zip-archive";
import type { ZipMember } from "@/lib/server/imports/archive/zip-member";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";

/** Takes what a member unpacks to, piece by piece; false when it has had enough. */
export type TakePiece = (piece: Uint8Array) => boolean;

/**
 * Unpacks a member in bounded memory, and checks its length and checksum when it is read to its end. Reading stops as
 * soon as there is more than the archive says.
 *
 * @returns Why the member cannot be read; null when all is well. What was taken by then is then not to be used.
 */
export async function readMember(archive: ZipArchive, member: ZipMember, take: TakePiece): Promise<Refusal | null> {
  if (member.problem !== null) return memberRefusal(member, member.problem);
  let [bytes, checksum] = [0, 0];
  try {
    for await (const piece of unpack(packedPieces(archive, member), member.method)) {
      bytes += piece.length;
      if (bytes > member.bytes)
        return memberRefusal(member, `It unpacks to more than the ${member.bytes} bytes it should`);
      checksum = crc32(piece, checksum);
      if (!take(piece)) return null;
    }
  } catch (error) {
    if (!(error instanceof Error) || "syscall" in error) throw error;
    return memberRefusal(member, `It is damaged: ${error.message}`);
  }
  if (bytes < member.bytes) return memberRefusal(member, `It is cut off: ${bytes} of ${member.bytes} bytes are there`);
  return checksum === member.crc32 ? null : memberRefusal(member, "It is damaged: its checksum is another");
}

/** A refusal that names the member. */
export function memberRefusal({ name }: Pick<ZipMember, "name">, reason: string): Refusal {
  return refusal("", `${shownName(name)}: ${reason}`);
}

const [localHeaderBytes, localHeaderMark] = [30, 0x04034b50];
const pieceBytes = 65_536;

async function* packedPieces(
  { file, sizeBytes }: ZipArchive,
  { offset, packedBytes }: ZipMember,
): AsyncGenerator<Uint8Array> {
  const { buffer: header, bytesRead } = await file.read(Buffer.alloc(localHeaderBytes), 0, localHeaderBytes, offset);
  if (bytesRead < localHeaderBytes || header.readUInt32LE(0) !== localHeaderMark)
    throw new Error("the archive has no such member where it says");
  const start = offset + localHeaderBytes + header.readUInt16LE(26) + header.readUInt16LE(28);
  const end = start + packedBytes;
  if (end > sizeBytes) throw new Error("the archive ends before it does");
  for (let position = start; position < end; ) {
    const length = Math.min(pieceBytes, end - position);
    const { buffer, bytesRead: read } = await file.read(Buffer.alloc(length), 0, length, position);
    if (read === 0) throw new Error("the archive ends before it does");
    position += read;
    yield buffer.subarray(0, read);
  }
}
