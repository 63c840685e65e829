import "server-only";

/** What an encoder of Zstandard may ask for at most by its format's own recommendation is 8 MB; its tools accept 128 MB. */
const maxWindowBytes = 128 * 1024 * 1024;
const maxBlockBytes = 128 * 1024;

const frameMagic = 0xfd2fb528;
const [skippableMagic, skippableMask] = [0x184d2a50, 0xfffffff0];

type Step =
  | { readonly needs: number; readonly take: (bytes: DataView) => Step }
  | { readonly skips: number; readonly next: Step };

/**
 * A function that follows the frames and blocks of Zstandard data piece by piece without unpacking them, and throws
 * where unpacking would take more memory than honest data does.
 *
 * @see RFC 8878, sections 3.1.1 and 3.1.2.
 */
export function createFrameGuard(): (chunk: Uint8Array) => void {
  let step: Step = frameStart;
  let held = new Uint8Array();
  let toSkip = 0;
  return (chunk) => {
    let rest = chunk;
    while (rest.length > 0) {
      if (toSkip > 0) {
        const skipped = Math.min(toSkip, rest.length);
        toSkip -= skipped;
        rest = rest.subarray(skipped);
      } else if ("skips" in step) {
        toSkip = step.skips;
        step = step.next;
      } else {
        const missing = step.needs - held.length;
        held = Buffer.concat([held, rest.subarray(0, missing)]);
        rest = rest.subarray(missing);
        if (held.length < step.needs) continue;
        step = step.take(new DataView(held.buffer, held.byteOffset, held.length));
        held = new Uint8Array();
      }
    }
  };
}

const frameStart: Step = {
  needs: 5,
  take: (bytes) => {
    const magic = bytes.getUint32(0, true);
    if ((magic & skippableMask) >>> 0 === skippableMagic) return skippableFrame(bytes.getUint8(4));
    if (magic !== frameMagic) throw new Error("It is not Zstandard data");
    return frameHeader(bytes.getUint8(4));
  },
};

/** The lowest byte of its length was read with the magic number. */
function skippableFrame(lowest: number): Step {
  return {
    needs: 3,
    take: (bytes) => ({
      skips: lowest + 0x100 * (bytes.getUint16(0, true) + 0x10000 * bytes.getUint8(2)),
      next: frameStart,
    }),
  };
}

function frameHeader(descriptor: number): Step {
  const isSingleSegment = (descriptor & 0x20) !== 0;
  const dictionaryBytes = [0, 1, 2, 4][descriptor & 3] ?? 0;
  const sizeBytes = [isSingleSegment ? 1 : 0, 2, 4, 8][descriptor >> 6] ?? 0;
  const windowBytes = isSingleSegment ? 0 : 1;
  const block = blockHeader((descriptor & 4) !== 0);
  return {
    needs: windowBytes + dictionaryBytes + sizeBytes,
    take: (bytes) => {
      const window = isSingleSegment ? contentSize(bytes, dictionaryBytes, sizeBytes) : windowSize(bytes.getUint8(0));
      if (window > maxWindowBytes) throw new Error("Unpacking it takes more than 128 MB of memory");
      return block;
    },
  };
}

function windowSize(descriptor: number): number {
  const base = 2 ** (10 + (descriptor >> 3));
  return base + (base / 8) * (descriptor & 7);
}

function contentSize(bytes: DataView, at: number, length: number): number {
  if (length === 1) return bytes.getUint8(at);
  if (length === 2) return bytes.getUint16(at, true) + 256;
  return length === 4 ? bytes.getUint32(at, true) : Number(bytes.getBigUint64(at, true));
}

function blockHeader(hasChecksum: boolean): Step {
  const step: Step = {
    needs: 3,
    take: (bytes) => {
      const header = bytes.getUint16(0, true) + 0x10000 * bytes.getUint8(2);
      const size = header >> 3;
      if (size > maxBlockBytes) throw new Error("It is not Zstandard data");
      const isRunLength = ((header >> 1) & 3) === 1;
      const isLast = (header & 1) === 1;
      const skips = (isRunLength ? 1 : size) + (isLast && hasChecksum ? 4 : 0);
      return { skips, next: isLast ? frameStart : step };
    },
  };
  return step;
}
