import "server-only";
import type { DataReader, DecodedArray, FileMetaData, PageHeader, RowGroup, SchemaTree } from "hyparquet";
import { parquetHeader, readPage } from "hyparquet/src/column.js";
import { convert, DEFAULT_PARSERS } from "hyparquet/src/convert.js";
import { getTreePath, isFlatColumn, isMapLike } from "hyparquet/src/schema.js";
import { decompressors } from "@/lib/server/imports/parquet/decompressors";
import type { ParquetFile } from "@/lib/server/imports/parquet/parquet-file";
import { parquetParsers } from "@/lib/server/imports/parquet/parquet-value";
import { readRange } from "@/lib/server/imports/read-range";
import { formatBytes, type ImportLimits, limitText } from "@/lib/transcripts/import-limits";

type ColumnMetadata = NonNullable<RowGroup["columns"][number]["meta_data"]>;
type Page = { readonly header: PageHeader; readonly reader: DataReader };

/** Usual pages have 1 MB. */
const maxPageBytes = 256_000_000;
const maxPageValues = 10_000_000;
const headerBytes = 65_536;
/** Where the ratio is not looked at: small pages of equal values are packed very well. */
const smallPageBytes = 10_000_000;

/**
 * The values of one physical column of a row group, read page by page: no more is held than a page and what was not yet
 * taken of the last ones.
 */
export class ColumnPages {
  private readonly decoder;
  private readonly isFlat: boolean;
  private position: number;
  private readonly end: number;
  private dictionary: DecodedArray | undefined;
  private rows: unknown[] = [];

  constructor(
    private readonly file: ParquetFile,
    private readonly metadata: ColumnMetadata,
    private readonly limits: ImportLimits,
  ) {
    const schemaPath = getTreePath(file.schema, metadata.path_in_schema);
    const element = schemaPath.at(-1)?.element;
    if (!element) throw new Error(`there is no column ${this.path}`);
    const parsers = {
      ...DEFAULT_PARSERS,
      ...parquetParsers(limits),
      ...(isKey(schemaPath) && { stringFromBytes: toKey }),
    };
    const { path_in_schema: pathInSchema, type, codec } = metadata;
    this.decoder = { pathInSchema, type, codec, element, schemaPath, parsers, compressors: decompressors, utf8: false };
    this.isFlat = isFlatColumn(schemaPath);
    this.position = Number(metadata.dictionary_page_offset || metadata.data_page_offset);
    this.end = this.position + Number(metadata.total_compressed_size);
  }

  /** The column's name with those of the structures that it is in. */
  get path(): string {
    return this.metadata.path_in_schema.join(".");
  }

  /** How many rows can be taken. The last one read of a nested column may go on in the next page. */
  get available(): number {
    return this.isFlat || this.isAtEnd ? this.rows.length : Math.max(0, this.rows.length - 1);
  }

  take(count: number): unknown[] {
    return this.rows.splice(0, count);
  }

  /** Reads pages until a row can be taken. @throws Error when there is none any more, or a page is damaged */
  async fill(): Promise<void> {
    while (this.available === 0) {
      if (this.isAtEnd) throw new Error(`the column ${this.path} ends too early`);
      this.addPage(await this.nextPage());
    }
  }

  private get isAtEnd(): boolean {
    return this.position >= this.end;
  }

  private async nextPage(): Promise<Page> {
    const head = await readRange(this.file.handle, this.position, Math.min(this.end, this.position + headerBytes));
    const reader = { view: new DataView(head.buffer, head.byteOffset, head.byteLength), offset: 0 };
    const header = parquetHeader(reader);
    const start = this.position + reader.offset;
    const size = header.compressed_page_size;
    this.refuseLarge(header);
    if (!(size >= 0) || start + size > this.end) throw new Error(`a page of the column ${this.path} is not all there`);
    this.position = start + size;
    const bytes = await readRange(this.file.handle, start, start + size);
    return { header, reader: { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 } };
  }

  private refuseLarge({ uncompressed_page_size: size, compressed_page_size: packed, ...header }: PageHeader): void {
    const values = header.data_page_header ?? header.data_page_header_v2 ?? header.dictionary_page_header;
    if (size > maxPageBytes || (values?.num_values ?? 0) > maxPageValues)
      throw new Error(
        `a page of the column ${this.path} has more than ${formatBytes(maxPageBytes)} or ${maxPageValues} values`,
      );
    if (size > smallPageBytes && size > packed * this.limits.maxArchiveRatio)
      throw new Error(
        `a page of the column ${this.path} unpacks to more than the limit, ${limitText(this.limits, "maxArchiveRatio")} times`,
      );
  }

  private addPage({ header, reader }: Page): void {
    const { data } = readPage(reader, header, this.decoder, this.dictionary, this.rows, 0);
    if (header.type === "DICTIONARY_PAGE") this.dictionary = data && convert(data, this.decoder);
    // Required columns come as they are, others behind the rows that were there.
    else if (data && data !== this.rows) for (const value of data) this.rows.push(value);
  }
}

/** The columns of a row group, in the order of the file. @throws Error when it says too little of one */
export function columnsOf(
  file: ParquetFile,
  group: FileMetaData["row_groups"][number],
  limits: ImportLimits,
): ColumnPages[] {
  return group.columns.map(({ meta_data: metadata, file_path: elsewhere }) => {
    if (!metadata || elsewhere) throw new Error("a column is in another file");
    return new ColumnPages(file, metadata, limits);
  });
}

/** Whether a column is the keys of a map, which become the keys of an object. */
function isKey(schemaPath: readonly SchemaTree[]): boolean {
  const map = schemaPath.at(-3);
  return map !== undefined && isMapLike(map) && schemaPath.at(-1) === map.children[0]?.children[0];
}

function toKey(bytes: Uint8Array | undefined): string {
  const key = bytes && new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  if (key === "__proto__") throw new Error("it holds a key __proto__, which is not accepted");
  return key ?? "";
}
