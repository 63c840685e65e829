import { toCodePoints } from "@/lib/spans/offsets";

/** A part whose text marks lie in. */
export type MarkedPart = {
  readonly index: number;
  readonly role: string;
  readonly kind: string;
  readonly text: string;
  /** SHA-256 of the text's UTF-8, in lower-case hexadecimal. */
  readonly textSha256: string;
};

/** A half-open range of a part, in UTF-16 code units. */
export type StoredRange = { readonly part: number; readonly start: number; readonly end: number };

/** A range as it leaves: in both units, with its quote and the hash of the text it was cut from. */
export type ExportedRange = {
  readonly part: number;
  readonly partRole: string;
  readonly partKind: string;
  /** In Unicode code points, which Python, R and PostgreSQL count. */
  readonly start: number;
  readonly end: number;
  /** In UTF-16 code units, which JavaScript and Java count. */
  readonly startUtf16: number;
  readonly endUtf16: number;
  readonly quote: string;
  readonly textSha256: string;
};

/**
 * A function from stored ranges to exported ones. Each text is walked once, however many ranges lie in it.
 *
 * @param ranges All ranges that will be asked for.
 * @throws RangeError when a range lies in none of the parts, or begins or ends outside its text or within a surrogate pair.
 */
export function rangeExporter(
  parts: readonly MarkedPart[],
  ranges: readonly StoredRange[],
): (range: StoredRange) => ExportedRange {
  const partOf = new Map(parts.map((part) => [part.index, part]));
  const offsetsOf = new Map<number, Set<number>>();
  for (const { part, start, end } of ranges) {
    offsetsOf.set(part, (offsetsOf.get(part) ?? new Set()).add(start).add(end));
  }
  const codePoints = new Map<string, number>();
  for (const [index, offsets] of offsetsOf) {
    const given = [...offsets];
    const found = toCodePoints(partOf.get(index)?.text ?? "", given);
    for (const [place, offset] of given.entries()) codePoints.set(`${index}:${offset}`, found[place] ?? 0);
  }
  return (range) => {
    const part = partOf.get(range.part);
    const start = codePoints.get(`${range.part}:${range.start}`);
    const end = codePoints.get(`${range.part}:${range.end}`);
    if (!part || start === undefined || end === undefined) throw new RangeError(`No part ${range.part} for a range`);
    return {
      part: range.part,
      partRole: part.role,
      partKind: part.kind,
      start,
      end,
      startUtf16: range.start,
      endUtf16: range.end,
      quote: part.text.slice(range.start, range.end),
      textSha256: part.textSha256,
    };
  };
}
