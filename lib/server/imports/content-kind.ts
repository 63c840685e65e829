import "server-only";

/** What a file's first bytes say it is; those that are named are compressed in ways that are not read. */
export type ContentKind = "text" | "gzip" | "parquet" | "archive" | "zstd" | "bzip2" | "xz" | "7z";

const signatures: readonly (readonly [ContentKind, string])[] = [
  ["gzip", "1f8b"],
  ["parquet", "50415231"],
  ["archive", "504b0304"],
  // An archive without members.
  ["archive", "504b0506"],
  ["zstd", "28b52ffd"],
  ["bzip2", "425a68"],
  ["xz", "fd377a585a00"],
  ["7z", "377abcaf271c"],
];

/** How many bytes are looked at. */
export const signatureBytes = 6;

/** What a file is, by its first bytes. */
export function contentKindOf(start: Uint8Array): ContentKind {
  const hex = Buffer.from(start.subarray(0, signatureBytes)).toString("hex");
  return signatures.find(([, signature]) => hex.startsWith(signature))?.[0] ?? "text";
}
