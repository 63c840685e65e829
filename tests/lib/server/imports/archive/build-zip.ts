import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { crc32, deflateRawSync } from "node:zlib";
import { Zstd } from "@hpcc-js/wasm-zstd";
import { onTestFinished } from "vitest";

export type Packing = "stored" | "deflate" | "zstd";

/** A member of an archive to build. What is left out is as an honest writer would have it. */
export type NewMember = {
  readonly name: string | Uint8Array;
  readonly content?: string | Uint8Array;
  readonly packing?: Packing;
  /** As it lies in the file, whatever its content. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc32?: number;
  readonly bytes?: number;
  readonly mode?: number;
  /** Where the table of contents says that it lies. */
  readonly offset?: number;
};

const methods = { stored: 0, deflate: 8, zstd: 93 } as const;
const zstd = await Zstd.load();

/** Packs content as a member of an archive has it. */
export function pack(content: Uint8Array, packing: Packing): Uint8Array {
  if (packing === "stored") return content;
  return packing === "deflate" ? deflateRawSync(content) : zstd.compress(content);
}

/** The bytes of a zip archive, by hand: PKWARE's APPNOTE.TXT, sections 4.3.7, 4.3.12 and 4.3.16. */
export function buildZip(members: readonly NewMember[]): Buffer {
  const locals: Buffer[] = [];
  const table: Buffer[] = [];
  let offset = 0;
  for (const member of members) {
    const name = Buffer.from(member.name);
    const content = Buffer.from(member.content ?? "");
    const packing = member.packing ?? "deflate";
    const packed = Buffer.from(member.packed ?? pack(content, packing));
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(member.flags ?? 0x800, 2);
    common.writeUInt16LE(member.method ?? methods[packing], 4);
    common.writeUInt32LE(member.crc32 ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(member.bytes ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), common, name, packed]);
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((member.mode ?? 0o100644) << 16) >>> 0, 6);
    rest.writeUInt32LE(member.offset ?? offset, 10);
    table.push(Buffer.concat([Buffer.from("PK\x01\x02"), Buffer.from([20, 3]), common, rest, name]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(table);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", "latin1");
  end.writeUInt16LE(members.length, 8);
  end.writeUInt16LE(members.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...locals, directory, end]);
}

/** A file of these bytes that is there until the test has finished. */
export function fileOf(bytes: Uint8Array): { readonly path: string; readonly name: string } {
  const folder = mkdtempSync(path.join(tmpdir(), "plumbline-archive-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const file = path.join(folder, "log.eval");
  writeFileSync(file, bytes);
  return { path: file, name: "log.eval" };
}
