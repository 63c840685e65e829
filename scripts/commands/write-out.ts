import { rmSync } from "node:fs";
import { type FileHandle, open, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { PlainError } from "@/scripts/plain-error";

/** Writes text to standard output. A reader who has seen enough (`| head`) ends it without a word. */
export async function writeToStdout(text: AsyncIterable<string>): Promise<void> {
  try {
    await pipeline(Readable.from(text), process.stdout, { end: false });
  } catch (error) {
    if (!hasCode(error, "EPIPE")) throw error;
  }
}

/**
 * Writes text to a file that appears under its name when it is whole, and not at all when something goes wrong: until
 * then it lies beside, under another name, and goes when the process does.
 * @throws PlainError when the file cannot be made there
 */
export async function writeToFile(path: string, text: AsyncIterable<string>): Promise<void> {
  const partial = join(dirname(path), `.${basename(path)}.${process.pid}.partial`);
  const remove = () => rmSync(partial, { force: true });
  const file = await openNew(partial, path);
  process.once("exit", remove);
  try {
    await fill(file, text);
    await rename(partial, path);
  } catch (error) {
    remove();
    throw hasCode(error, "EISDIR") ? new PlainError(`${path} is a directory.`) : error;
  } finally {
    process.off("exit", remove);
  }
}

async function fill(file: FileHandle, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const piece of text) await file.writeFile(piece);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function openNew(partial: string, path: string): Promise<FileHandle> {
  try {
    return await open(partial, "wx");
  } catch (error) {
    throw new PlainError(`${path} cannot be written: ${error instanceof Error ? error.message : error}`);
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
