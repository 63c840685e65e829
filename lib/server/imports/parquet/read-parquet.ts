import "server-only";
import type { RowGroup, SchemaTree } from "hyparquet";
import { assembleNested } from "hyparquet/src/assemble.js";
import { DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { type ColumnPages, columnsOf } from "@/lib/server/imports/parquet/column-pages";
import { openParquet, type ParquetFile } from "@/lib/server/imports/parquet/parquet-file";
import { rowToJson } from "@/lib/server/imports/parquet/parquet-value";
import { type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { Json } from "@/lib/transcripts/transcript";

/** Rows, and what was read of the file for them. */
export type ParquetPiece = { readonly bytes: number; readonly rows: readonly ({ readonly value: Json } | Refusal)[] };

type Place = { readonly name: string; readonly path: string; readonly sizeBytes: number };

/**
 * The rows of a Parquet file in their order, in memory that grows with its pages alone. A row group that is damaged is
 * read as far as it goes; one refusal stands for the rest of it, and the next one is read.
 *
 * @throws AppError `invalid` when the file is no Parquet file
 */
export async function* readParquet(place: Place, limits: ImportLimits): AsyncGenerator<ParquetPiece> {
  const file = await openParquet(place);
  try {
    const bytesPerRow = place.sizeBytes / Math.max(1, file.rowCount);
    for (const [index, group] of file.metadata.row_groups.entries()) {
      let rowsRead = 0;
      try {
        for await (const rows of readGroup(file, group, limits)) {
          rowsRead += rows.length;
          yield { bytes: Math.floor(rows.length * bytesPerRow), rows };
        }
      } catch (error) {
        const left = Number(group.num_rows) - rowsRead;
        const why = error instanceof Error ? error.message : String(error);
        const reason = `Row group ${index + 1} cannot be read after ${rowsRead} rows, ${left} are left: ${why}`;
        yield { bytes: Math.floor(left * bytesPerRow), rows: [refusal("", reason)] };
      }
    }
  } finally {
    await file.handle.close();
  }
}

type Row = { readonly value: Json } | Refusal;

/** At most so many rows at a time, however small they are. */
const maxRows = 1000;

async function* readGroup(file: ParquetFile, group: RowGroup, limits: ImportLimits): AsyncGenerator<Row[]> {
  const columns = columnsOf(file, group, limits);
  for (let left = Number(group.num_rows); left > 0; ) {
    for (const column of columns) await column.fill();
    const count = Math.min(left, maxRows, ...columns.map(({ available }) => available));
    yield takeRows(file, columns, count).map((row) => rowToJson(row, limits));
    left -= count;
  }
}

function takeRows({ schema }: ParquetFile, columns: readonly ColumnPages[], count: number): Record<string, unknown>[] {
  const taken = new Map<string, unknown[]>(columns.map((column) => [column.path, column.take(count)]));
  const named = schema.children.map((child) => [child.element.name, assembled(child, taken)] as const);
  return Array.from({ length: count }, (_, index) =>
    Object.fromEntries(named.map(([name, values]) => [name, values[index]])),
  );
}

/** The values of a column of the table, put together from the physical columns that it is made of. */
function assembled(child: SchemaTree, taken: Map<string, unknown[]>): readonly unknown[] {
  if (child.children.length > 0) assembleNested(taken, child, DEFAULT_PARSERS);
  const values = taken.get(child.path.join("."));
  if (!values) throw new Error(`the column ${child.element.name} is not there`);
  return values;
}
