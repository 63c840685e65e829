import "server-only";

/** What a file's first bytes say it is; those from `zstd` on are packed in ways that are not read. */
export type ContentKind = "text" | "gzip" | "parquet" | "archive" | "zstd" | "bzip2" | "xz" | "7z" | "tar";

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

/** Where the letters `ustar` stand in an archive of tar. */
const tarOffset = 257;

/** How many bytes are looked at. */
export const signatureBytes = 262;

/** What a file is, by its first bytes. */
export function contentKindOf(start: Uint8Array): ContentKind {
  const bytes = Buffer.from(start.subarray(0, signatureBytes));
  if (bytes.includes(0) && bytes.toString("latin1", tarOffset) === "ustar") return "tar";
  const hex = bytes.toString("hex", 0, 6);
  return signatures.find(([, signature]) => hex.startsWith(signature))?.[0] ?? "text";
}
