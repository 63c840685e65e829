import type { OffsetRange } from "@/lib/spans/offset-range";
import { type JsonToken, stringPieces } from "@/lib/transcripts/json-tokens";
import type { TextBlock, TextRun } from "@/lib/transcripts/text-blocks";

type Line = { indent: number; readonly runs: TextRun[]; state: "empty" | "item" | "begun" };
type Container = { readonly kind: "object" | "array"; readonly isEmpty: boolean };

/** Lays out the tokens of a JSON text in lines: one for each member of an object and each item of an array. */
export class JsonLayout {
  #line: Line = { indent: 0, runs: [], state: "empty" };
  readonly #lines: Line[] = [this.#line];
  readonly #containers: Container[] = [];
  #isKeyNext = false;

  /** @param following The next token that is not space; null at the end. */
  add(token: JsonToken, following: JsonToken | null): void {
    if (token.kind === "open") this.#open(token, following?.kind === "close");
    else if (token.kind === "close") this.#close(token);
    else if (token.kind === "comma") this.#comma(token);
    else if (token.kind === "colon") this.#show(token, ": ", "key");
    else if (token.kind === "space") this.#show(token, "");
    else if (this.#isKeyNext) this.#key(token);
    else this.#value(token);
  }

  /** The lines, which cover the tokens added exactly once, in order. */
  blocks(): TextBlock[] {
    return withoutEmptyEnd(this.#lines).flatMap(({ indent, runs }) => {
      const [first] = runs;
      return first ? [{ start: first.start, end: runs.at(-1)?.end ?? first.end, indent, runs }] : [];
    });
  }

  get #depth(): number {
    return Math.max(0, this.#containers.length - 1);
  }

  #addLine(indent: number): void {
    this.#line = { indent, runs: [], state: "empty" };
    this.#lines.push(this.#line);
  }

  #show({ start, end }: OffsetRange, shown: string | null, tone: TextRun["tone"] = "plain"): void {
    this.#line.runs.push({ start, end, shown, tone });
    if (shown !== "") this.#line.state = "begun";
  }

  /** Goes to a line for the next member, which may be the one that an item's dash stands on. */
  #beginMember(): void {
    if (this.#line.state === "begun") this.#addLine(this.#depth);
    else if (this.#line.state === "empty") this.#line.indent = this.#depth;
  }

  #beginValue({ start }: JsonToken): void {
    if (this.#containers.at(-1)?.kind !== "array") return;
    this.#beginMember();
    this.#show({ start, end: start }, "- ", "quiet");
    this.#line.state = "item";
  }

  #open(token: JsonToken, isEmpty: boolean): void {
    const kind = token.text === "{" ? "object" : "array";
    this.#beginValue(token);
    this.#show(token, isEmpty ? null : "");
    this.#containers.push({ kind, isEmpty });
    this.#isKeyNext = kind === "object";
  }

  #close(token: JsonToken): void {
    this.#show(token, this.#containers.pop()?.isEmpty ? null : "");
    this.#isKeyNext = false;
  }

  #comma(token: JsonToken): void {
    this.#show(token, "");
    this.#isKeyNext = this.#containers.at(-1)?.kind === "object";
  }

  #key(token: JsonToken): void {
    this.#isKeyNext = false;
    this.#beginMember();
    const isWord = /^"[\p{L}\p{N}_.$-]+"$/u.test(token.text);
    this.#between(token, isWord ? "" : null, () => this.#show(insideOf(token), null, "key"));
  }

  #value(token: JsonToken): void {
    this.#beginValue(token);
    if (token.kind === "scalar") this.#show(token, null);
    else if (stringPieces(token).some(({ meant }) => meant === "\n")) this.#lineString(token);
    else this.#inlineString(token);
  }

  /** A string on one line stays as it is written, but for escapes of characters that can be seen. */
  #inlineString(token: JsonToken): void {
    this.#between(token, null, () => {
      for (const piece of stringPieces(token)) this.#show(piece, isUnicodeEscape(token, piece) ? piece.meant : null);
    });
  }

  /** A string of several lines is shown as those lines, below its key and a step further in. */
  #lineString(token: JsonToken): void {
    const indent = this.#depth + 1;
    if (this.#line.state !== "item") this.#addLine(indent);
    this.#between(token, "", () => {
      for (const piece of stringPieces(token)) {
        this.#show(piece, piece.meant === "\n" ? "" : piece.meant);
        if (piece.meant === "\n") this.#addLine(indent);
      }
    });
  }

  #between({ start, end }: OffsetRange, quotationMark: "" | null, showInside: () => void): void {
    this.#show({ start, end: start + 1 }, quotationMark);
    showInside();
    this.#show({ start: end - 1, end }, quotationMark);
  }
}

function insideOf({ start, end }: OffsetRange): OffsetRange {
  return { start: start + 1, end: end - 1 };
}

function isUnicodeEscape({ start, text }: JsonToken, piece: OffsetRange): boolean {
  return text.startsWith("\\u", piece.start - start);
}

/** Closing signs at the end, which nobody sees, are no line of their own. */
function withoutEmptyEnd(lines: readonly Line[]): readonly Line[] {
  const last = lines.at(-1);
  const before = lines.at(-2);
  if (last?.state !== "empty" || !before) return lines;
  return [...lines.slice(0, -2), { ...before, runs: [...before.runs, ...last.runs] }];
}
