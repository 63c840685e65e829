import { createCapture } from "@/lib/transcripts/records/capture";
import { createMarkReader, marks } from "@/lib/transcripts/records/marks";

/** What becomes of a member of an object: it stays, null stands in its place, or its own members are asked for. */
export type Fate = "keep" | "drop" | "enter";

const longestKey = 65_536;
const nothing = new TextEncoder().encode("null");

/**
 * A function that lets a JSON document through piece by piece without the values that are not wanted, so that a small
 * part of a large document can be read. The document is an object, which is entered. What is no JSON stays none.
 *
 * @param fateOf Of the member at the end of these keys; only the keys of entered objects are asked for.
 */
export function createSieve(fateOf: (keys: readonly string[]) => Fate): (chunk: Uint8Array) => Uint8Array[] {
  const sieve = new Sieve(fateOf);
  return (chunk) => sieve.push(chunk);
}

class Sieve {
  private readonly read = createMarkReader((mark, offset) => this.onMark(mark, offset));
  private readonly keys: string[] = [];
  private readonly key = createCapture(longestKey);
  /** Brackets that are open, of which those of entered objects are the outermost. */
  private depth = 0;
  private entered = 0;
  private fate: Fate = "enter";
  private isInKey = false;
  private chunk: Uint8Array = new Uint8Array();
  /** Where in the chunk what has not been let through begins, and the key that is being read. */
  private from = 0;
  private keyFrom = 0;
  private output: Uint8Array[] = [];

  constructor(private readonly fateOf: (keys: readonly string[]) => Fate) {}

  push(chunk: Uint8Array): Uint8Array[] {
    this.chunk = chunk;
    this.from = 0;
    this.keyFrom = 0;
    this.output = [];
    this.read(chunk);
    if (this.isInKey) this.key.add(chunk.subarray(this.keyFrom));
    this.letThrough(chunk.length);
    return this.output;
  }

  private onMark(mark: number, offset: number): void {
    if (mark === marks.openBrace || mark === marks.openBracket) this.open(mark, offset);
    else if (mark === marks.closeBrace || mark === marks.closeBracket) this.close(offset);
    else if (this.depth !== this.entered || this.entered === 0) return;
    else if (mark === marks.comma) this.startKey(offset);
    else if (this.isInKey) this.endKey(offset);
  }

  private open(mark: number, offset: number): void {
    const isEntered = this.fate === "enter" && this.depth === this.entered && mark === marks.openBrace;
    this.depth++;
    if (!isEntered) return;
    this.entered++;
    this.startKey(offset);
  }

  private close(offset: number): void {
    if (this.depth === this.entered) {
      this.endValue(offset);
      this.entered--;
      this.keys.pop();
      this.isInKey = false;
    }
    this.depth--;
  }

  private startKey(offset: number): void {
    this.endValue(offset);
    this.key.finish();
    this.isInKey = true;
    this.keyFrom = offset + 1;
  }

  private endKey(offset: number): void {
    this.key.add(this.chunk.subarray(this.keyFrom, offset));
    this.isInKey = false;
    const key = textOf(this.key.finish());
    this.keys[this.entered - 1] = key ?? "";
    const fate = key === null ? "keep" : this.fateOf(this.keys);
    if (fate === "drop") {
      this.letThrough(offset + 1);
      this.output.push(nothing);
    }
    this.fate = fate;
  }

  /** At the comma or bracket after a value. */
  private endValue(offset: number): void {
    if (this.fate === "drop") this.from = offset;
    this.fate = "keep";
    this.keys.length = this.entered === 0 ? 0 : this.entered - 1;
  }

  private letThrough(end: number): void {
    if (this.fate !== "drop" && end > this.from) this.output.push(this.chunk.subarray(this.from, end));
    this.from = end;
  }
}

function textOf(key: Uint8Array | "over"): string | null {
  if (key === "over") return null;
  try {
    return String(JSON.parse(new TextDecoder().decode(key)));
  } catch {
    // Not a key: the document is not JSON, which its parser says.
    return null;
  }
}
