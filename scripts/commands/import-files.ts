import { readFile, stat } from "node:fs/promises";
import path from "node:path";
import { fileAt, type ImportFile } from "@/lib/server/imports/import-file";
import { type Mapping, mappingSchema } from "@/lib/transcripts/formats/mapping";
import { parseCommand } from "@/scripts/commands/parse-command";
import { codeOf, PlainError } from "@/scripts/plain-error";

/** The files of an import, called by their paths from the directory that they share. */
export async function filesToImport(paths: readonly string[]): Promise<ImportFile[]> {
  const absolute = [...new Set(paths.map((one) => path.resolve(one)))];
  for (const one of absolute) await refuseUnreadable(one);
  const shared = sharedDirectory(absolute);
  return Promise.all(absolute.map((one) => fileAt(one, path.relative(shared, one).split(path.sep).join("/"))));
}

/** A mapping from its file. @throws PlainError that says what is wrong with it and where */
export async function readMapping(file: string): Promise<Mapping> {
  await refuseUnreadable(path.resolve(file));
  const text = await readFile(file, "utf8");
  try {
    return parseCommand(mappingSchema, JSON.parse(text));
  } catch (error) {
    if (error instanceof PlainError || error instanceof SyntaxError)
      throw new PlainError(`The mapping ${file} cannot be used: ${error.message}`, { cause: error });
    throw error;
  }
}

async function refuseUnreadable(file: string): Promise<void> {
  try {
    const { isFile } = await stat(file).then((found) => ({ isFile: found.isFile() }));
    if (!isFile) throw new PlainError(`${file} is no file.`);
  } catch (error) {
    if (error instanceof PlainError) throw error;
    const reason = codeOf(error) === "ENOENT" ? "There is no file" : "Cannot be read:";
    throw new PlainError(`${reason} ${file}`, { cause: error });
  }
}

function sharedDirectory(files: readonly string[]): string {
  const [first = "", ...others] = files.map(path.dirname);
  let shared = first;
  while (others.some((directory) => path.relative(shared, directory).startsWith(".."))) shared = path.dirname(shared);
  return shared;
}
