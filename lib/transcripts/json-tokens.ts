import type { OffsetRange } from "@/lib/spans/offset-range";

/** A token of a JSON text. `space` is what stands between the others. */
export type JsonToken = OffsetRange & {
  readonly kind: "space" | "open" | "close" | "colon" | "comma" | "string" | "scalar";
  readonly text: string;
};

const pattern = /\s+|[{}[\],:]|"[^"\\]*(?:\\.[^"\\]*)*"|[^\s{}[\],:"]+/gs;

const kindOfFirst: Readonly<Record<string, JsonToken["kind"]>> = {
  "{": "open",
  "[": "open",
  "}": "close",
  "]": "close",
  ":": "colon",
  ",": "comma",
  '"': "string",
};

/**
 * The tokens of a text that is known to be JSON, spaces included.
 *
 * @returns Tokens that cover the text exactly once, in order.
 */
export function jsonTokens(json: string): JsonToken[] {
  return [...json.matchAll(pattern)].map(({ 0: text, index }) => ({
    kind: kindOfFirst[text.charAt(0)] ?? (text.trim() === "" ? "space" : "scalar"),
    start: index,
    end: index + text.length,
    text,
  }));
}

/** A piece of a JSON string: an escape sequence or what stands between two. Offsets are those of the whole text. */
export type StringPiece = OffsetRange & {
  /** The character meant; null for plain text and for escapes of characters that cannot be seen. */
  readonly meant: string | null;
};

const pieces = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\r\\n|\\.|[^\\]+/gs;

const simpleEscapes: Readonly<Record<string, string>> = {
  '\\"': '"',
  "\\\\": "\\",
  "\\/": "/",
  "\\t": "\t",
  "\\n": "\n",
  "\\r": "\n",
  "\\r\\n": "\n",
};

/** The pieces between a string token's quotation marks, in order. */
export function stringPieces({ start, text }: JsonToken): StringPiece[] {
  return [...text.slice(1, -1).matchAll(pieces)].map(({ 0: piece, index }) => ({
    start: start + 1 + index,
    end: start + 1 + index + piece.length,
    meant: piece.startsWith("\\") ? (simpleEscapes[piece] ?? characterOf(piece)) : null,
  }));
}

/** The character of a `\u` escape; null when it is one that cannot be seen or half of a pair. */
function characterOf(sequence: string): string | null {
  if (!sequence.startsWith("\\u")) return null;
  const units = [...sequence.matchAll(/[\da-fA-F]{4}/g)].map(([hex]) => Number.parseInt(hex, 16));
  const character = String.fromCharCode(...units);
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(character) ? character : null;
}
