/** The bytes that give JSON its structure, where they stand outside strings. */
export const marks = {
  openBrace: 0x7b,
  closeBrace: 0x7d,
  openBracket: 0x5b,
  closeBracket: 0x5d,
  comma: 0x2c,
  colon: 0x3a,
} as const;

/** Whether a byte is white space between JSON's tokens. */
export function isWhiteSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
}

const [quote, backslash] = [0x22, 0x5c];
const isMark = new Uint8Array(256);
for (const mark of Object.values(marks)) isMark[mark] = 1;

/**
 * A function that goes through JSON piece by piece and reports each mark outside strings with its offset in the piece.
 * It looks at structure alone: that what stands between the marks is JSON is for the parser to say.
 */
export function createMarkReader(onMark: (mark: number, offset: number) => void): (chunk: Uint8Array) => void {
  let isInString = false;
  let isEscaped = false;
  return (chunk) => {
    for (let offset = 0; offset < chunk.length; offset++) {
      const byte = chunk[offset] ?? 0;
      if (isInString) {
        if (isEscaped) isEscaped = false;
        else if (byte === backslash) isEscaped = true;
        else if (byte === quote) isInString = false;
      } else if (byte === quote) isInString = true;
      else if (isMark[byte] === 1) onMark(byte, offset);
    }
  };
}
