import type { OffsetRange } from "@/lib/spans/offset-range";
import { type InnerText, innerText, wholeText } from "@/lib/transcripts/inner-text";
import { type JsonToken, jsonTokens, stringPieces } from "@/lib/transcripts/json-tokens";
import type { TextBlock, TextRun } from "@/lib/transcripts/text-blocks";

type Line = { indent: number; readonly runs: TextRun[]; state: "empty" | "item" | "begun" };
type Container = { readonly kind: "object" | "array"; readonly isEmpty: boolean };

/** How many strings of JSON inside one another are laid out. */
const deepestNesting = 4;

/**
 * Lays out a JSON text in lines: one for each member of an object and each item of an array. A string that is JSON itself
 * is laid out like what it stands for.
 */
export class JsonLayout {
  #line: Line = { indent: 0, runs: [], state: "empty" };
  readonly #lines: Line[] = [this.#line];
  readonly #containers: Container[] = [];
  #isKeyNext = false;
  /** What is being laid out: the text, or the contents of a string in it. */
  #inner: InnerText;
  #nesting = 0;

  /** @param text Known to be JSON. */
  constructor(text: string) {
    this.#inner = wholeText(text);
    this.#layTokens();
  }

  #layTokens(): void {
    const tokens = jsonTokens(this.#inner.text);
    const significant = tokens.filter((token) => token.kind !== "space");
    let next = 0;
    for (const token of tokens) {
      if (token.kind !== "space") next += 1;
      this.#add(token, significant[next] ?? null);
    }
  }

  /** @param following The next token that is not space; null at the end. */
  #add(token: JsonToken, following: JsonToken | null): void {
    if (token.kind === "open") this.#open(token, following?.kind === "close");
    else if (token.kind === "close") this.#close(token);
    else if (token.kind === "comma") this.#comma(token);
    else if (token.kind === "colon") this.#show(token, ": ", "key");
    else if (token.kind === "space") this.#show(token, "");
    else if (this.#isKeyNext) this.#key(token);
    else this.#value(token);
  }

  /** The lines, which cover the text exactly once, in order. */
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

  #show(range: OffsetRange, shown: string | null, tone: TextRun["tone"] = "plain"): void {
    const { text, at } = this.#inner;
    const [start, end] = [at(range.start), at(range.end)];
    // An escape is longer than what it stands for.
    const isVerbatim = end - start === range.end - range.start;
    const said = shown ?? (isVerbatim ? null : text.slice(range.start, range.end));
    this.#line.runs.push({ start, end, shown: said, tone });
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
    const nested = token.kind === "string" && this.#nesting < deepestNesting ? jsonIn(token, this.#inner) : null;
    if (nested) {
      this.#nestedValue(token, nested);
      return;
    }
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

  #nestedValue(token: JsonToken, nested: InnerText): void {
    this.#between(token, "", () => {
      const outer = this.#inner;
      this.#inner = nested;
      this.#nesting += 1;
      this.#layTokens();
      this.#nesting -= 1;
      this.#inner = outer;
    });
  }

  #between({ start, end }: OffsetRange, quotationMark: "" | null, showInside: () => void): void {
    this.#show({ start, end: start + 1 }, quotationMark);
    showInside();
    this.#show({ start: end - 1, end }, quotationMark);
  }
}

/** What a string token holds, when that is a JSON object or array of its own; null otherwise. */
function jsonIn(token: JsonToken, outer: InnerText): InnerText | null {
  if (!/^"(?:\s|\\[nrt])*[[{]/.test(token.text)) return null;
  const inner = innerText(token, outer);
  return isJson(inner.text) ? inner : null;
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
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
