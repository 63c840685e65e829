import "server-only";
import { stat } from "node:fs/promises";

/** A file to import, on this machine's disc. */
export type ImportFile = {
  /** What the report calls it and rules on file names look at. */
  readonly name: string;
  readonly path: string;
  readonly sizeBytes: number;
};

/** A file by its path. @param name what the report calls it */
export async function fileAt(path: string, name: string): Promise<ImportFile> {
  const { size } = await stat(path);
  return { name, path, sizeBytes: size };
}
