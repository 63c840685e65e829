import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { openPromise, type ZipFile } from "yauzl";
import { AppError } from "@/lib/errors";
import { toMember, type ZipMember } from "@/lib/server/imports/archive/zip-member";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

/** Where an archive lies, and what reports call it. */
export type ArchiveFile = { readonly path: string; readonly name: string };

/** An archive whose table of contents was read, open for reading its members. */
export type ZipArchive = {
  readonly file: FileHandle;
  readonly sizeBytes: number;
  /** In the order of the table of contents; folders are left out. */
  readonly members: readonly ZipMember[];
};

/**
 * Opens a zip archive. No member is unpacked.
 *
 * @throws AppError `invalid` when there is no whole table of contents, or its members lie over one another.
 */
export async function openZip({ path, name }: ArchiveFile, limits: ImportLimits): Promise<ZipArchive> {
  const broken = (reason: string) => new AppError("invalid", "importArchive", { file: name, reason });
  const members = await listMembers(path, limits, broken);
  if (haveOverlap(members)) throw broken("its members lie over one another");
  const file = await open(path);
  const { size: sizeBytes } = await file.stat();
  return { file, sizeBytes, members };
}

type Broken = (reason: string) => AppError;

async function listMembers(path: string, limits: ImportLimits, broken: Broken): Promise<ZipMember[]> {
  const zip = await openTable(path, broken);
  const members: ZipMember[] = [];
  try {
    if (zip.entryCount > limits.maxArchiveMembers)
      throw broken(`it has more members than the limit, ${limitText(limits, "maxArchiveMembers")}`);
    for await (const entry of zip.eachEntry()) {
      const member = toMember(entry, limits);
      if (!member.name.endsWith("/")) members.push(member);
    }
    return members;
  } catch (error) {
    throw error instanceof AppError
      ? error
      : broken(`its table of contents is damaged (${wordsOf(error)})`).because(error);
  } finally {
    zip.close();
  }
}

async function openTable(path: string, broken: Broken): Promise<ZipFile> {
  try {
    // Names and sizes are checked member by member: one that is wrong must not stop the others.
    return await openPromise(path, { autoClose: false, decodeStrings: false, validateEntrySizes: false });
  } catch (error) {
    if (isFileError(error)) throw error;
    throw broken("it is cut off, or no zip archive: its table of contents is not at its end").because(error);
  }
}

/** Whether the file itself could not be read, which is not the archive's fault. */
function isFileError(error: unknown): boolean {
  return error instanceof Error && "syscall" in error;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Whether bytes belong to two members, by which small archives are made to unpack without end. */
function haveOverlap(members: readonly ZipMember[]): boolean {
  const localHeaderBytes = 30;
  const sorted = members.toSorted((one, other) => one.offset - other.offset);
  return sorted.some(({ offset }, index) => {
    const before = sorted[index - 1];
    return before !== undefined && before.offset + localHeaderBytes + before.packedBytes > offset;
  });
}
