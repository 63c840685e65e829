/** The 0-based offset of the first byte that cannot stand where it does in UTF-8; −1 when all can. */
export function invalidUtf8At(bytes: Uint8Array): number {
  let index = 0;
  while (index < bytes.length) {
    const length = sequenceLength(bytes[index] ?? 0);
    if (length === 0 || !isSequence(bytes, index, length)) return index;
    index += length;
  }
  return -1;
}

function sequenceLength(lead: number): number {
  if (lead < 0x80) return 1;
  if (lead >= 0xc2 && lead < 0xe0) return 2;
  if (lead >= 0xe0 && lead < 0xf0) return 3;
  return lead >= 0xf0 && lead < 0xf5 ? 4 : 0;
}

function isSequence(bytes: Uint8Array, start: number, length: number): boolean {
  for (let offset = 1; offset < length; offset++) {
    const byte = bytes[start + offset];
    if (byte === undefined || byte < 0x80 || byte > 0xbf) return false;
  }
  const second = bytes[start + 1] ?? 0;
  // Overlong forms, surrogates and what lies above U+10FFFF show in the second byte.
  switch (bytes[start]) {
    case 0xe0:
      return second >= 0xa0;
    case 0xed:
      return second < 0xa0;
    case 0xf0:
      return second >= 0x90;
    case 0xf4:
      return second < 0x90;
    default:
      return true;
  }
}
