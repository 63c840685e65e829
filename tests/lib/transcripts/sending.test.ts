import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  matchFiles,
  maxAttempts,
  nextPiece,
  pieceBytes,
  receivedOf,
  retryDelayMs,
  withReceived,
} from "@/lib/transcripts/sending";

const file = (name: string, sizeBytes: number, receivedBytes = 0) => ({ name, sizeBytes, receivedBytes });

describe("the next piece", () => {
  it("goes on where the first file that is not there whole stands", () => {
    const files = [file("a", 10, 10), file("b", 20, 5), file("c", 5)];
    expect(nextPiece(files, 8)).toEqual({ file: 1, offset: 5, end: 13 });
    expect(nextPiece(withReceived(files, 1, 13), 8)).toEqual({ file: 1, offset: 13, end: 20 });
    expect(nextPiece(withReceived(files, 1, 20), 8)).toEqual({ file: 2, offset: 0, end: 5 });
  });

  it("is none when everything is there, and of a file that holds nothing", () => {
    expect(nextPiece([file("a", 10, 10), file("empty", 0)])).toBeNull();
  });

  it("covers each byte once, whatever the sizes", () => {
    const sizes = fc.array(fc.nat(100), { maxLength: 8 });
    fc.assert(
      fc.property(sizes, fc.integer({ min: 1, max: 30 }), (lengths, bytes) => {
        let files: Parameters<typeof nextPiece>[0] = lengths.map((length, index) => file(`${index}`, length));
        const sent = lengths.map(() => 0);
        for (let piece = nextPiece(files, bytes); piece; piece = nextPiece(files, bytes)) {
          expect(piece.offset).toBe(sent[piece.file]);
          expect(piece.end - piece.offset).toBeLessThanOrEqual(bytes);
          sent[piece.file] = piece.end;
          files = withReceived(files, piece.file, piece.end);
        }
        expect(sent).toEqual(lengths);
        expect(receivedOf(files).received).toBe(receivedOf(files).total);
      }),
    );
  });
});

describe("the wait before a piece is sent again", () => {
  it("doubles from half a second to half a minute", () => {
    expect([1, 2, 3, 7, 8, 20].map((attempt) => retryDelayMs(attempt, 1))).toEqual([
      ...[500, 1000, 2000, 30_000, 30_000, 30_000],
    ]);
  });

  it("is between half of that and all of it", () => {
    expect(retryDelayMs(3, 0)).toBe(1000);
    expect(retryDelayMs(3, 0.5)).toBe(1500);
  });

  it("adds up to minutes before anyone has to do something", () => {
    const waits = Array.from({ length: maxAttempts - 1 }, (_, index) => retryDelayMs(index + 1, 0));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(60_000);
  });
});

describe("chosen files", () => {
  const files = [file("a.jsonl", 10, 10), file("b.jsonl", 20, 5), file("c.jsonl", pieceBytes)];

  it("are those waited for when name and size are the same", () => {
    const b = { name: "b.jsonl", size: 20 };
    const c = { name: "c.jsonl", size: pieceBytes };
    expect(matchFiles(files, [c, b])).toEqual({ chosen: [null, b, c], missing: [], strange: [] });
  });

  it("are strange when they have another size, and what they stand for stays missing", () => {
    const match = matchFiles(files, [{ name: "b.jsonl", size: 21 }]);
    expect(match).toEqual({ chosen: [null, null, null], missing: ["b.jsonl", "c.jsonl"], strange: ["b.jsonl"] });
  });
});
