import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterAll } from "vitest";
import { fileAt, type ImportFile } from "@/lib/server/imports/import-file";

/** A function that makes files for the tests of one test file, in a directory that goes with them. */
export function temporaryFiles(): {
  readonly directory: string;
  readonly file: (name: string, content: string | Uint8Array) => Promise<ImportFile>;
} {
  const directory = mkdtempSync(path.join(os.tmpdir(), "plumbline-test-"));
  afterAll(() => rmSync(directory, { recursive: true }));
  let count = 0;
  const file = (name: string, content: string | Uint8Array) => {
    const place = path.join(directory, `file-${++count}`);
    writeFileSync(place, content);
    return fileAt(place, name);
  };
  return { directory, file };
}
