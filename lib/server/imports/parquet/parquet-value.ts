import "server-only";
import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { type ImportLimits, limitText } from "@/lib/transcripts/import-limits";
import { decodeJson, decodeUtf8 } from "@/lib/transcripts/records/decode-json";
import type { Json } from "@/lib/transcripts/transcript";

/** Stands where a value cannot be read, until its record is put together. */
export class UnreadableValue {
  constructor(readonly reason: string) {}
}

/** How the types of Parquet that JSON does not have are read. What cannot be read costs its record alone. */
export function parquetParsers(limits: ImportLimits) {
  const time = (milliseconds: number) => {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime()) ? null : date.toISOString();
  };
  return {
    timestampFromMilliseconds: (millis: bigint) => time(Number(millis)),
    timestampFromMicroseconds: (micros: bigint) => time(Number(micros / 1000n)),
    timestampFromNanoseconds: (nanos: bigint) => time(Number(nanos / 1_000_000n)),
    dateFromDays: (days: number) => time(days * 86_400_000)?.slice(0, 10) ?? null,
    stringFromBytes: (bytes: Uint8Array | undefined) => {
      const text = bytes && decodeUtf8(bytes);
      return typeof text === "object" ? new UnreadableValue(text.reason) : text;
    },
    jsonFromBytes: (bytes: Uint8Array | undefined) => {
      const decoded = bytes && decodeJson(bytes, limits);
      if (decoded === undefined) return undefined;
      return isRefusal(decoded) ? new UnreadableValue(decoded.reason) : decoded.value;
    },
    // Shapes on a map are nothing that is read here.
    geometryFromBytes: (bytes: Uint8Array | undefined) => bytes,
    geographyFromBytes: (bytes: Uint8Array | undefined) => bytes,
  };
}

/**
 * A row as JSON: whole numbers that JSON would round as texts, what is no number as null, times as ISO 8601, bytes as
 * text where they are UTF-8 and else in Base64.
 */
export function rowToJson(
  row: Readonly<Record<string, unknown>>,
  limits: ImportLimits,
): { readonly value: Json } | Refusal {
  let bytes = 0;
  const toJson = (value: unknown, path: string): Json => {
    if (bytes > limits.maxRecordBytes) throw new RowProblem(path, tooLarge(limits));
    if (typeof value === "string") {
      bytes += value.length;
      return value;
    }
    bytes += 8;
    if (typeof value === "object" && value !== null) return objectToJson(value, path);
    return scalarToJson(value);
  };
  const objectToJson = (value: object, path: string): Json => {
    if (value instanceof UnreadableValue) throw new RowProblem(path, value.reason);
    if (value instanceof Uint8Array) {
      bytes += value.length;
      return bytesToJson(value);
    }
    if (Array.isArray(value)) return value.map((one: unknown, index) => toJson(one, `${path}[${index}]`));
    const join = (key: string) => (path === "" ? key : `${path}.${key}`);
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, toJson(inner, join(key))]));
  };
  try {
    const value = toJson(row, "");
    return bytes > limits.maxRecordBytes ? refusal("", tooLarge(limits)) : { value };
  } catch (error) {
    if (error instanceof RowProblem) return refusal(error.path, error.reason);
    throw error;
  }
}

class RowProblem extends Error {
  constructor(
    readonly path: string,
    readonly reason: string,
  ) {
    super(reason);
  }
}

function tooLarge(limits: ImportLimits): string {
  return `Larger than the limit for one record, ${limitText(limits, "maxRecordBytes")}`;
}

function scalarToJson(value: unknown): Json {
  if (typeof value === "bigint") {
    const number = Number(value);
    return Number.isSafeInteger(number) ? number : String(value);
  }
  if (typeof value === "number") return Number.isFinite(value) ? value : null;
  return typeof value === "boolean" ? value : null;
}

function bytesToJson(bytes: Uint8Array): string {
  const text = decodeUtf8(bytes);
  return typeof text === "string" ? text : Buffer.from(bytes).toString("base64");
}
