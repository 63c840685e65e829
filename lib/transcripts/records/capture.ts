/** Collects bytes that arrive in pieces, up to a limit. */
export type Capture = {
  readonly add: (piece: Uint8Array) => void;
  readonly isEmpty: () => boolean;
  /** What was collected since the last time, or `over` when it was more than the limit. */
  readonly finish: () => Uint8Array | "over";
};

/** A capture that keeps at most `limit` bytes; of what is longer it keeps nothing. */
export function createCapture(limit: number): Capture {
  let pieces: Uint8Array[] = [];
  let length = 0;
  return {
    add: (piece) => {
      length += piece.length;
      if (length > limit) pieces = [];
      else if (piece.length > 0) pieces.push(piece);
    },
    isEmpty: () => length === 0,
    finish: () => {
      const collected = length > limit ? "over" : joined(pieces);
      pieces = [];
      length = 0;
      return collected;
    },
  };
}

/** Pieces one behind the other. */
export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const [only] = pieces;
  if (pieces.length === 1 && only) return only;
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const piece of pieces) {
    whole.set(piece, offset);
    offset += piece.length;
  }
  return whole;
}
