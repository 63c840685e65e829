import { type Delimiter, delimiterAt, type Emphasis, pairDelimiters } from "@/lib/markdown/emphasis";
import type { OffsetRange } from "@/lib/spans/offset-range";
import type { TextRun, TextStyle } from "@/lib/transcripts/text-blocks";

const token =
  /\r|\\[!-/:-@[-`{-~]|`+|\*+|_+|~+|!?\[|\]|<(?:https?:\/\/|mailto:)[^\s<>]{1,2000}>|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|amp|lt|gt|quot|apos|nbsp);/g;
const destination =
  /\((<[^<>]{0,2000}>|[^\s()<>]{0,2000}(?:\([^\s()<>]{0,500}\)[^\s()<>]{0,500}){0,3})(\s+(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,20}\)/y;

const named: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: "\u00a0" };

type Piece = OffsetRange & { readonly shown: string | null; readonly style: TextStyle | null };
type Bracket = { readonly start: number; readonly end: number };

/**
 * A line's text as it reads with its Markdown taken as such: emphasis, code, links with their addresses, escapes. Nothing
 * is ever a live link or HTML: only the look changes, and each run keeps its place in the text.
 *
 * @param range Within the text, on one line.
 * @returns Runs that cover the range exactly once, in order.
 */
export function inlineRuns(text: string, range: OffsetRange): TextRun[] {
  return new InlineReader(text.slice(range.start, range.end)).runs(range.start);
}

/** Offsets in here are those of the line. */
class InlineReader {
  readonly #line: string;
  readonly #pieces: Piece[] = [];
  readonly #delimiters: Delimiter[] = [];
  readonly #styled: (OffsetRange & { readonly style: TextStyle })[] = [];
  readonly #brackets: Bracket[] = [];
  readonly #tickRuns: ReadonlyMap<number, number[]>;

  constructor(line: string) {
    this.#line = line;
    this.#tickRuns = tickRunsOf(line);
    this.#read();
  }

  runs(offset: number): TextRun[] {
    const pairs = pairDelimiters(this.#delimiters);
    const hidden = [...this.#pieces, ...pairs.flatMap(signsOf)].sort((a, b) => a.start - b.start || a.end - b.end);
    const styled = [...this.#styled, ...pairs];
    const edges = new Set([0, this.#line.length, ...[...hidden, ...styled].flatMap(({ start, end }) => [start, end])]);
    const stylesAt = styleFinder(styled);
    const cuts = [...edges].sort((a, b) => a - b);
    const runs: TextRun[] = [];
    let next = 0;
    for (const [index, start] of cuts.entries()) {
      // What is only shown, and stands nowhere in the text, comes first at its place.
      for (; hidden[next]?.start === start && hidden[next]?.end === start; next += 1)
        runs.push({ start: offset + start, end: offset + start, shown: hidden[next]?.shown ?? "", tone: "quiet" });
      const end = cuts[index + 1];
      if (end === undefined) break;
      const piece = hidden[next];
      const isPiece = piece !== undefined && piece.start <= start;
      const styles = [...stylesAt(start), ...(isPiece && piece.style ? [piece.style] : [])];
      const shown = isPiece && piece.shown !== null ? (start === piece.start ? piece.shown : "") : null;
      runs.push({
        start: offset + start,
        end: offset + end,
        shown,
        tone: "plain",
        ...(styles.length > 0 && shown !== "" && { styles }),
      });
      if (isPiece && piece.end <= end) next += 1;
    }
    return runs;
  }

  #read(): void {
    let at = 0;
    for (const match of this.#line.matchAll(token)) {
      if (match.index < at) continue;
      at = this.#take(match[0], match.index);
    }
  }

  /** Reads what stands at a token. @returns where reading goes on */
  #take(sign: string, start: number): number {
    const end = start + sign.length;
    const first = sign.charAt(0);
    if (first === "\\") this.#hide(start, start + 1);
    else if (first === "`") return this.#code(start, end);
    else if (first === "\r") this.#show(start, end, "\n");
    else if (first === "<") this.#autolink(start, end);
    else if (first === "&") this.#show(start, end, characterOf(sign.slice(1, -1)));
    else if (sign === "]") return this.#link(start);
    else if (first === "[" || first === "!") this.#brackets.push({ start, end });
    else {
      const delimiter = delimiterAt(this.#line, start, end);
      if (delimiter) this.#delimiters.push(delimiter);
    }
    return end;
  }

  #hide(start: number, end: number): void {
    this.#show(start, end, "");
  }

  #show(start: number, end: number, shown: string | null): void {
    this.#pieces.push({ start, end, shown, style: null });
  }

  #code(start: number, end: number): number {
    const length = end - start;
    const places = this.#tickRuns.get(length) ?? [];
    // Reading goes from left to right: what is passed is never asked for again.
    while (places[0] !== undefined && places[0] < end) places.shift();
    const close = places[0];
    if (close === undefined) return end;
    const inside = this.#line.slice(end, close);
    const isPadded = inside.startsWith(" ") && inside.endsWith(" ") && inside.trim() !== "";
    const [from, to] = isPadded ? [end + 1, close - 1] : [end, close];
    this.#hide(start, from);
    this.#styled.push({ start: from, end: to, style: "code" });
    this.#hide(to, close + length);
    return close + length;
  }

  #autolink(start: number, end: number): void {
    this.#hide(start, start + 1);
    this.#styled.push({ start: start + 1, end: end - 1, style: "link" });
    this.#hide(end - 1, end);
  }

  #link(close: number): number {
    const opener = this.#brackets.pop();
    destination.lastIndex = close + 1;
    const match = opener && destination.exec(this.#line);
    if (!opener || !match) return close + 1;
    const [whole, , title = ""] = match;
    const end = close + 1 + whole.length;
    const addressEnd = end - 1 - whole.slice(0, -1).length + whole.slice(0, -1).trimEnd().length - title.length;
    this.#hide(opener.start, opener.end);
    this.#styled.push({ start: opener.end, end: close, style: "link" });
    this.#hide(close, close + 1);
    if (close > opener.end) this.#show(close + 1, close + 1, " ");
    this.#styled.push({ start: close + 1, end, style: "address" });
    if (addressEnd < end - 1) this.#hide(addressEnd, end - 1);
    return end;
  }
}

function signsOf({ start, end, signs }: Emphasis): Piece[] {
  const hidden = { shown: "", style: null };
  return [
    { start: start - signs, end: start, ...hidden },
    { start: end, end: end + signs, ...hidden },
  ];
}

/** Where runs of backticks begin, by their length. */
function tickRunsOf(line: string): ReadonlyMap<number, number[]> {
  const runs = new Map<number, number[]>();
  for (const { 0: ticks, index } of line.matchAll(/`+/g)) {
    const places = runs.get(ticks.length) ?? [];
    places.push(index);
    runs.set(ticks.length, places);
  }
  return runs;
}

function characterOf(reference: string): string | null {
  const character = named[reference];
  if (character !== undefined) return character;
  const code = /^#[xX]/.test(reference) ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1));
  const meant = code <= 0x10ffff ? String.fromCodePoint(code) : "";
  return /^[\p{L}\p{M}\p{N}\p{P}\p{S}]$/u.test(meant) ? meant : null;
}

/** The styles at a place, asked from left to right. */
function styleFinder(styled: readonly (OffsetRange & { readonly style: TextStyle })[]): (at: number) => TextStyle[] {
  const waiting = styled.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let open: typeof waiting = [];
  let next = 0;
  return (at) => {
    for (let one = waiting[next]; one && one.start <= at; one = waiting[next]) {
      open.push(one);
      next += 1;
    }
    open = open.filter(({ end }) => end > at);
    return [...new Set(open.map(({ style }) => style))];
  };
}
