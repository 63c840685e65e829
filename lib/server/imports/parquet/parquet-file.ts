import "server-only";
import { type FileHandle, open } from "node:fs/promises";
import { type FileMetaData, parquetMetadata, parquetSchema, type SchemaTree } from "hyparquet";
import { AppError } from "@/lib/errors";
import { readRange } from "@/lib/server/imports/read-range";
import { formatBytes } from "@/lib/transcripts/import-limits";

/** An opened Parquet file. */
export type ParquetFile = {
  readonly handle: FileHandle;
  readonly metadata: FileMetaData;
  readonly schema: SchemaTree;
  readonly rowCount: number;
};

const magicBytes = 4;
const tailBytes = 8;
const maxFooterBytes = 64_000_000;

type Place = { readonly name: string; readonly path: string };

/** Opens a Parquet file and reads what it says of itself. @throws AppError `invalid` when it cannot be made out */
export async function openParquet({ name, path }: Place): Promise<ParquetFile> {
  const handle = await open(path);
  try {
    const { size } = await handle.stat();
    const metadata = parquetMetadata(await readFooter(handle, size), { geoparquet: false });
    const schema = parquetSchema(metadata);
    refuseKeys(schema);
    return { handle, metadata, schema, rowCount: Number(metadata.num_rows) };
  } catch (error) {
    await handle.close();
    const reason = error instanceof Error ? error.message : String(error);
    throw new AppError("invalid", "importParquet", { file: name, reason }).because(error);
  }
}

/** The end of the file from its description of itself on, behind which stand its length and the letters `PAR1`. */
async function readFooter(handle: FileHandle, size: number): Promise<ArrayBuffer> {
  const tail = await readRange(handle, Math.max(0, size - tailBytes), size);
  const isParquet = Buffer.from(tail).toString("latin1", magicBytes) === "PAR1";
  if (size < magicBytes + tailBytes || !isParquet)
    throw new Error("it does not end as a Parquet file does; is it whole?");
  const length = new DataView(tail.buffer, tail.byteOffset).getUint32(0, true);
  if (length > maxFooterBytes)
    throw new Error(`its description of itself is larger than ${formatBytes(maxFooterBytes)}`);
  if (length > size - tailBytes - magicBytes) throw new Error("its description of itself is not all there");
  const footer = await readRange(handle, size - tailBytes - length, size);
  return footer.slice().buffer;
}

function refuseKeys({ element, children }: SchemaTree): void {
  if (element.name === "__proto__") throw new Error("it has a column __proto__, which is not accepted");
  for (const child of children) refuseKeys(child);
}
