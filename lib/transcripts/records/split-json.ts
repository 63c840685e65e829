import { isRefusal, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import type { ImportLimits } from "@/lib/transcripts/import-limits";
import type { Step } from "@/lib/transcripts/json-path";
import { createCapture } from "@/lib/transcripts/records/capture";
import { decodeJson, isBlank, tooLarge } from "@/lib/transcripts/records/decode-json";
import { createFrame, type Frame, outerOf, positionsOf } from "@/lib/transcripts/records/frame";
import { createMarkReader, marks } from "@/lib/transcripts/records/marks";
import { endsHere, type RawRecord, type RecordSplitter } from "@/lib/transcripts/records/raw-record";
import { noRecordsAt } from "@/lib/transcripts/records/records-in";
import { createWaitingLine } from "@/lib/transcripts/records/waiting-line";
import type { Json } from "@/lib/transcripts/transcript";

type JsonOptions = {
  /** From the document to its records. */
  readonly way: readonly Step[];
  /** Whether the file is an array whose elements are the documents, rather than one document. */
  readonly isArray: boolean;
  /** The keys that records want of the object from which a step of the way leads on. */
  readonly wantedAt: (step: number) => ReadonlySet<string>;
  readonly limits: ImportLimits;
};

/** The bytes between two marks directly within a frame: a key, a record, a value to keep, the way on, or nothing of use. */
type Region = { readonly kind: "key" | "record" | "member" | "way" | "skip"; readonly key: string };

const skipped: Region = { kind: "skip", key: "" };
const nextKey: Region = { kind: "key", key: "" };

/**
 * Takes a JSON file apart along the way to its records. Only one record at a time is held, and of what is around it only
 * the members that records want; a record comes out when these have come, whether they stand before it or after.
 *
 * A record that is not JSON is one refusal and the next one is read, as long as its brackets close. Documents may follow
 * one another.
 */
export class JsonSplitter implements RecordSplitter {
  private readonly way: readonly Step[];
  /** How many frames there are before the document. */
  private readonly shift: 0 | 1;
  private readonly read = createMarkReader((mark, offset) => this.onMark(mark, offset));
  private readonly capture;
  private readonly line;
  private readonly frames: Frame[] = [];
  /** Brackets that are open, of which the frames are the outermost. */
  private depth = 0;
  private region: Region;
  private chunk: Uint8Array = new Uint8Array();
  private bytesBefore = 0;
  /** Where in the chunk the bytes of the region begin that are not captured yet. */
  private from = 0;
  private isBroken = false;

  constructor(private readonly options: JsonOptions) {
    this.shift = options.isArray ? 1 : 0;
    this.way = options.isArray ? [{ kind: "each" }, ...options.way] : options.way;
    this.capture = createCapture(options.limits.maxRecordBytes);
    this.line = createWaitingLine(options.limits);
    this.region = this.regionOnTheWay("");
  }

  push(chunk: Uint8Array): RawRecord[] {
    this.startChunk(chunk);
    this.read(chunk);
    if (this.region.kind !== "skip") this.capture.add(chunk.subarray(this.from));
    this.bytesBefore += chunk.length;
    return this.line.release();
  }

  end(): RawRecord[] {
    this.startChunk(new Uint8Array());
    if (this.isBroken) return this.line.release();
    if (this.depth > 0) this.breakHere("The file ends too early: brackets are still open", 0);
    this.finishRegion(0);
    return this.line.release();
  }

  breakOff(reason: string): RawRecord[] {
    this.startChunk(new Uint8Array());
    if (!this.isBroken) this.breakHere(reason, null);
    return this.line.release();
  }

  private startChunk(chunk: Uint8Array): void {
    this.chunk = chunk;
    this.from = 0;
  }

  private onMark(mark: number, offset: number): void {
    if (this.isBroken) return;
    if (mark === marks.openBrace || mark === marks.openBracket) this.open(mark, offset);
    else if (mark === marks.closeBrace || mark === marks.closeBracket) this.close(mark, offset);
    else if (this.depth === this.frames.length) this.separate(mark, offset);
  }

  private open(mark: number, offset: number): void {
    const isDirect = this.depth === this.frames.length;
    this.depth++;
    const isArray = mark === marks.openBracket;
    const step = this.way[this.frames.length];
    if (!isDirect || this.region.kind !== "way" || isArray !== (step?.kind === "each")) return;
    const wanted = isArray ? new Set<string>() : this.options.wantedAt(this.frames.length - this.shift);
    const frame = createFrame({ isArray, parent: this.frames.at(-1), key: this.region.key, wanted });
    this.finishCapture(offset);
    this.frames.push(frame);
    this.begin(isArray ? this.regionOnTheWay("") : nextKey, offset + 1);
  }

  private close(mark: number, offset: number): void {
    const frame = this.frames.at(-1);
    if (this.depth > this.frames.length) this.depth--;
    else if (frame?.isArray === (mark === marks.closeBracket)) this.leave(frame, offset);
    else this.breakHere(`Not JSON from byte ${this.bytesBefore + offset + 1} of the file on`, offset);
    if (this.depth > 0 || this.isBroken) return;
    // The document is complete; another may follow.
    this.finishRegion(offset + 1);
    this.begin(this.regionOnTheWay(""), offset + 1);
  }

  private leave(frame: Frame, offset: number): void {
    this.finishRegion(offset);
    if (!frame.isArray && !frame.hasLedOn) this.addRefusal(this.noRecordsHere());
    frame.isOpen = false;
    this.frames.pop();
    this.depth--;
    this.begin(skipped, offset + 1);
  }

  /** At a comma or colon directly within a frame. */
  private separate(mark: number, offset: number): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    if (mark === marks.comma) {
      this.finishRegion(offset);
      frame.position++;
      this.begin(frame.isArray ? this.regionOnTheWay("") : nextKey, offset + 1);
    } else if (this.region.kind === "key") {
      const key = this.decode(this.finishCapture(offset));
      this.begin(this.regionOf(isRefusal(key) ? null : key.value, frame), offset + 1);
    }
  }

  private regionOf(key: Json, frame: Frame): Region {
    if (typeof key !== "string") return skipped;
    const step = this.way[this.frames.length - 1];
    if (step?.kind !== "key" || step.key !== key) return frame.missing.has(key) ? { kind: "member", key } : skipped;
    frame.hasLedOn = true;
    return this.regionOnTheWay(key);
  }

  private regionOnTheWay(key: string): Region {
    return { kind: this.frames.length === this.way.length ? "record" : "way", key };
  }

  private begin(region: Region, offset: number): void {
    this.region = region;
    this.from = offset;
  }

  private finishRegion(offset: number): void {
    const { kind, key } = this.region;
    if (kind === "skip") return;
    const bytes = this.finishCapture(offset);
    this.region = skipped;
    if (kind === "key" || (bytes !== "over" && isBlank(bytes))) return;
    if (kind === "way") this.addRefusal(this.noRecordsHere());
    else if (kind === "record") this.addRecord(bytes);
    else this.keep(key, bytes);
  }

  private finishCapture(offset: number): Uint8Array | "over" {
    this.capture.add(this.chunk.subarray(this.from, offset));
    return this.capture.finish();
  }

  private decode(bytes: Uint8Array | "over"): { readonly value: Json } | Refusal {
    return bytes === "over" ? tooLarge(this.options.limits) : decodeJson(bytes, this.options.limits);
  }

  private addRecord(bytes: Uint8Array | "over"): void {
    const decoded = this.decode(bytes);
    const outer = outerOf(this.frames).slice(this.shift);
    const positions = positionsOf(this.frames).slice(this.shift);
    const raw = isRefusal(decoded) ? decoded : { record: decoded.value, outer, positions };
    this.line.add({ raw, frames: [...this.frames], bytes: bytes.length });
  }

  /** Refusals stand in line too: the place in the order is the record's number. */
  private addRefusal(raw: Refusal): void {
    this.line.add({ raw, frames: [...this.frames], bytes: 0 });
  }

  private noRecordsHere(): Refusal {
    return noRecordsAt(this.way.slice(this.shift, this.frames.length));
  }

  private keep(key: string, bytes: Uint8Array | "over"): void {
    const frame = this.frames.at(-1);
    if (frame === undefined) return;
    const decoded = this.decode(bytes);
    frame.missing.delete(key);
    if (isRefusal(decoded)) frame.problem = refusal(`$.${key}`, decoded.reason);
    else frame.members[key] = decoded.value;
  }

  /** @param offset where; null when what came last may not be whole, whatever it looks like */
  private breakHere(reason: string, offset: number | null): void {
    // A record whose own brackets have closed is whole.
    if (offset !== null && this.depth === this.frames.length) this.finishRegion(offset);
    this.isBroken = true;
    this.begin(skipped, 0);
    this.capture.finish();
    for (const frame of this.frames) {
      frame.isOpen = false;
      const [key] = frame.missing;
      if (key !== undefined) frame.problem ??= refusal(`$.${key}`, `Has not come: ${reason}`);
    }
    this.addRefusal(endsHere(reason));
  }
}
