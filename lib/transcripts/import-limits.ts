/** What an import accepts at most. Each limit that is hit is said with its figure. */
export type ImportLimits = {
  /** Bytes of one file. */
  readonly maxFileBytes: number;
  /** Bytes of one file that is sent by a browser or over HTTP. */
  readonly maxUploadBytes: number;
  /** Bytes of one record as it stands in the file. */
  readonly maxRecordBytes: number;
  /** Brackets within brackets in one record. */
  readonly maxDepth: number;
  /** Bytes of records that wait for a field of the document which stands after them. */
  readonly maxWaitingBytes: number;
  /** Members of one archive. */
  readonly maxArchiveMembers: number;
  /** Bytes of one member of an archive once unpacked, of which a record may be a part. */
  readonly maxMemberBytes: number;
  /** How many times the bytes of a member of an archive may become when it is unpacked. */
  readonly maxArchiveRatio: number;
};

const megabyte = 1_000_000;

/** The limits in force. Parts of a transcript are limited by `transcriptDraftSchema`. */
export const importLimits: ImportLimits = {
  maxFileBytes: 20_000 * megabyte,
  maxUploadBytes: 2_000 * megabyte,
  maxRecordBytes: 32 * megabyte,
  maxDepth: 200,
  maxWaitingBytes: 64 * megabyte,
  maxArchiveMembers: 200_000,
  maxMemberBytes: 2_000 * megabyte,
  maxArchiveRatio: 1_000,
};

/** A number of bytes in words: `32 MB`, `900 bytes`. */
export function formatBytes(bytes: number): string {
  return bytes >= megabyte ? `${Number((bytes / megabyte).toFixed(1))} MB` : `${bytes} bytes`;
}
