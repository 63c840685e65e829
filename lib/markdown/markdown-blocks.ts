import { inlineRuns } from "@/lib/markdown/inline-runs";
import { type LineStart, lineStart } from "@/lib/markdown/line-start";
import { cellsOf, isTableRule } from "@/lib/markdown/table-rows";
import { paragraphsOf } from "@/lib/spans/paragraphs";
import { type BlockLook, cutForLayout, plainRuns, type TextBlock, type TextRun } from "@/lib/transcripts/text-blocks";

const heading = /^(#{1,6})(?:[ \t]+|$)/;
const item = /^(?:([-*+])|\d{1,9}[.)])(?:[ \t]+(?:\[([ xX])\][ \t]+)?|$)/;
const fence = /^(`{3,}|~{3,})([^`]*)$/;
const rule = /^(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|={3,}[ \t]*)$/;
const mostIndent = 8;

/**
 * A text with its Markdown shown for what it means: headings, lists, quotations, code, tables, rules, emphasis and links
 * with their addresses. Every line stays a line, HTML stays text, and nothing can be followed or is fetched. Only the look
 * changes: each run keeps its place in the text, so that marks stay exact. Takes time in proportion to the text.
 *
 * @returns Blocks that cover the text exactly once, in order; none for an empty text.
 */
export function markdownBlocks(text: string): TextBlock[] {
  const reader = new BlockReader(text);
  const paragraphs = paragraphsOf(text);
  for (const [index, { start, end }] of paragraphs.entries()) reader.add(start, end, paragraphs[index + 1]?.end ?? end);
  return cutForLayout(text, reader.blocks);
}

type Line = {
  readonly start: number;
  /** After what is written, before the line feed and the empty lines. */
  readonly end: number;
  /** After the empty lines. */
  readonly past: number;
  readonly written: string;
  readonly from: LineStart;
};

/** How a block looks, and how far it stands in from the left. */
type Placed = BlockLook & { readonly indent?: number };

class BlockReader {
  readonly blocks: TextBlock[] = [];
  readonly #text: string;
  #fence: { readonly sign: string; readonly quotes: number } | null = null;
  /** How many cells the rows of the open table have; 0 outside a table. */
  #columns = 0;
  #isInList = false;
  #isRuleNext = false;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads a paragraph: a line and the empty lines after it. `next` is where the following paragraph ends. */
  add(start: number, past: number, next: number): void {
    const feed = this.#text.slice(start, past).search(/\r?\n|\r$/);
    const end = feed === -1 ? past : start + feed;
    const written = this.#text.slice(start, end);
    const line = { start, end, past, written, from: lineStart(written) };
    const { quotes, at } = line.from;
    const content = written.slice(at);
    if (this.#fence && quotes >= this.#fence.quotes) this.#addInFence(line, content);
    else {
      this.#fence = null;
      this.#addOutside(line, content, next);
    }
  }

  #addInFence(line: Line, content: string): void {
    const { sign, quotes } = this.#fence ?? { sign: "", quotes: 0 };
    if (content.startsWith(sign) && content.trim() === content[0]?.repeat(content.trim().length)) {
      this.#fence = null;
      this.#push(line, { kind: "fence", quotes }, [this.#hidden(line.start, line.past)]);
    } else
      this.#push(
        line,
        { kind: "code", quotes },
        this.#verbatim(line, quotes === line.from.quotes ? line.from.quoted : 0),
      );
  }

  #addOutside(line: Line, content: string, next: number): void {
    const { quotes, columns } = line.from;
    const opening = fence.exec(content);
    const isFence = columns < 4 || this.#isInList;
    if (opening?.[1] && isFence) {
      this.#openFence(line, opening[1]);
      return;
    }
    if (this.#addRow(line, content, next)) return;
    const title = heading.exec(content);
    const marker = item.exec(content);
    if (rule.test(content)) this.#push(line, { kind: "rule", quotes }, [this.#hidden(line.start, line.past)]);
    else if (title && columns < 4) this.#addHeading(line, title[0]);
    else if (marker && (columns < 4 || this.#isInList)) this.#addItem(line, content, marker);
    else if (columns >= 4 && !this.#isInList)
      this.#push(line, { kind: "code", quotes }, this.#verbatim(line, line.from.at));
    else this.#addText(line);
  }

  #openFence(line: Line, sign: string): void {
    const { quotes, at } = line.from;
    this.#fence = { sign, quotes };
    const past = line.start + at + sign.length;
    const language: TextRun = { start: past, end: line.end, shown: null, tone: "key" };
    const runs = [this.#hidden(line.start, past), language, this.#hidden(line.end, line.past)];
    this.#push(line, { kind: "fence", quotes }, runs);
  }

  #addHeading(line: Line, signs: string): void {
    const from = line.start + line.from.at + signs.length;
    const closing = /[ \t]#+[ \t]*$/.exec(this.#text.slice(Math.max(from, line.end - 40), line.end))?.[0].length ?? 0;
    const to = Math.max(from, line.end - closing);
    const runs = [this.#hidden(line.start, from), ...inlineRuns(this.#text, { start: from, end: to })];
    const look = { kind: "heading" as const, level: signs.trim().length, quotes: line.from.quotes };
    this.#push(line, look, [...runs, this.#hidden(to, line.end), this.#feed(line)]);
    this.#isInList = false;
  }

  #addItem(line: Line, content: string, [whole, bullet, task]: RegExpExecArray): void {
    this.#isInList = true;
    const from = line.start + line.from.at;
    const box = task === undefined ? "" : task === " " ? "☐ " : "☑ ";
    const shown = bullet === undefined ? (box === "" ? null : `${content.split(" ", 1)[0]} ${box}`) : `${box || "• "}`;
    const marker: TextRun = { start: from, end: from + whole.length, shown, tone: "key" };
    const rest = inlineRuns(this.#text, { start: from + whole.length, end: line.end });
    const runs = [this.#hidden(line.start, from), marker, ...rest, this.#feed(line)];
    this.#push(line, { kind: "item", quotes: line.from.quotes, indent: this.#indentOf(line) }, runs);
  }

  #addText(line: Line): void {
    const { quotes, columns, at } = line.from;
    if (columns === 0) this.#isInList = false;
    const from = line.start + at;
    const runs = [this.#hidden(line.start, from), ...inlineRuns(this.#text, { start: from, end: line.end })];
    this.#push(line, { kind: "text", quotes, indent: this.#indentOf(line) }, [...runs, this.#feed(line)]);
  }

  /** Adds a table's row, its head with the rule below it. @returns false when the line is none */
  #addRow(line: Line, content: string, next: number): boolean {
    if (this.#isRuleNext) {
      this.#isRuleNext = false;
      this.#joinRule(line);
      return true;
    }
    if (!content.includes("|")) {
      this.#columns = 0;
      return false;
    }
    const cells = cellsOf(content);
    const isHead = this.#columns === 0;
    if (isHead && !this.#isHeadOf(line, cells.length, next)) return false;
    this.#isRuleNext = isHead;
    this.#columns = cells.length;
    const from = line.start + line.from.at;
    const runs = this.#cellRuns(line, cells);
    const starts = cells.map(({ start }, index) => (index === 0 ? line.start : from + start));
    this.#push(line, { kind: "row", isHead, cells: starts, quotes: line.from.quotes }, runs);
    // An empty line ends a table.
    if (!isHead && this.#hasEmptyLine(line)) this.#columns = 0;
    return true;
  }

  #isHeadOf(line: Line, cells: number, next: number): boolean {
    if (this.#hasEmptyLine(line)) return false;
    const below = this.#text.slice(line.past, next).trimEnd();
    const rest = below.slice(lineStart(below).at);
    return !rest.includes("\n") && isTableRule(rest) && cellsOf(rest).length === cells;
  }

  #cellRuns(line: Line, cells: readonly { readonly start: number; readonly end: number }[]): TextRun[] {
    const from = line.start + line.from.at;
    let at = line.start;
    const runs = cells.flatMap(({ start, end }) => {
      const before = this.#hidden(at, from + start);
      at = from + end;
      return [before, ...inlineRuns(this.#text, { start: from + start, end: from + end })];
    });
    return [...runs, this.#hidden(at, line.past)];
  }

  #joinRule(line: Line): void {
    const head = this.blocks.pop();
    if (head) this.blocks.push({ ...head, end: line.past, runs: [...head.runs, this.#hidden(line.start, line.past)] });
    if (this.#hasEmptyLine(line)) this.#columns = 0;
  }

  #hasEmptyLine({ end, past }: Line): boolean {
    return this.#text.slice(end, past).replaceAll("\r", "").indexOf("\n", 1) !== -1;
  }

  #indentOf({ from }: Line): number {
    return this.#isInList ? Math.min(mostIndent, Math.floor(from.columns / 2)) : 0;
  }

  #hidden(start: number, end: number): TextRun {
    return { start, end, shown: "", tone: "plain" };
  }

  /** The line feed and the empty lines, which are drawn: a text keeps its rhythm. */
  #feed({ end, past }: Line): TextRun {
    const feeds = this.#text.slice(end, past);
    return {
      start: end,
      end: past,
      shown: feeds.includes("\r") ? feeds.replaceAll(/\r\n?/g, "\n") : null,
      tone: "plain",
    };
  }

  #verbatim(line: Line, hidden: number): TextRun[] {
    const from = line.start + hidden;
    return [this.#hidden(line.start, from), ...plainRuns(this.#text, from, line.end), this.#feed(line)];
  }

  #push({ start, past }: Line, { indent = 0, ...look }: Placed, runs: readonly TextRun[]): void {
    const kept = runs.filter((run) => run.start < run.end || (run.shown !== null && run.shown !== ""));
    this.blocks.push({ start, end: past, indent, runs: kept, look });
  }
}
