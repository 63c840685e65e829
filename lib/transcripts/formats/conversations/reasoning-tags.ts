import type { InlinePiece } from "@/lib/transcripts/formats/conversations/inline-piece";

const names = ["think", "thinking", "cot", "scratchpad", "scratchpad_reasoning", "reasoning"];

/** A line that begins or ends a code fence, or a tag, in any case of letters. */
const mark = new RegExp(`^[ \\t]*(\`{3,}|~{3,})(.*)$|<(/?)(${names.join("|")})>`, "gim");

type Fence = { readonly sign: string; readonly length: number };

/**
 * Splits a model's text at tags of reasoning: `<think>`, `<thinking>`, `<cot>`, `<scratchpad>`,
 * `<SCRATCHPAD_REASONING>`, `<reasoning>`.
 *
 * - An opening tag counts where the text or a line begins (white space may stand before it) or right after another's end,
 *   outside code fences: elsewhere it is mentioned, not used.
 * - It is closed by the first closing tag of its name, wherever that stands; unclosed, it holds for the rest of the text.
 * - A closing tag ends reasoning that began with the text, as chat templates that write the opening tag into the prompt
 *   leave it, when no tag of its name stands before it and it begins or ends a line outside code fences.
 *
 * @returns Pieces that give back the text when they are joined. A single one when there is nothing to split.
 */
export function splitAtTags(text: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  const mentioned = new Set<string>();
  let start = 0;
  let fence: Fence | null = null;
  const add = (kind: InlinePiece["kind"], end: number) => {
    if (end > start) pieces.push({ kind, text: text.slice(start, end) });
    start = end;
  };
  mark.lastIndex = 0;
  for (let found = mark.exec(text); found !== null; found = mark.exec(text)) {
    const [whole, sign, info = "", slash, tag = ""] = found;
    const name = tag.toLowerCase();
    const end = found.index + whole.length;
    if (sign !== undefined) fence = nextFence(fence, sign, info);
    else if (fence === null && slash === "" && beginsLine(text, found.index, start)) {
      add("text", found.index);
      add("markup", end);
      const close = closingTag(text, name, end);
      add("reasoning", close.start);
      add("markup", close.end);
      mark.lastIndex = close.end;
    } else if (
      fence === null &&
      slash === "/" &&
      start === 0 &&
      !mentioned.has(name) &&
      beginsOrEndsLine(text, found)
    ) {
      add("reasoning", found.index);
      add("markup", end);
    } else mentioned.add(name);
  }
  add("text", text.length);
  return pieces;
}

function nextFence(open: Fence | null, sign: string, info: string): Fence | null {
  // A line of ```code``` opens nothing.
  if (open === null)
    return info.includes("`") && sign.startsWith("`") ? null : { sign: sign.charAt(0), length: sign.length };
  const isClosed = sign.startsWith(open.sign) && sign.length >= open.length && info.trim() === "";
  return isClosed ? null : open;
}

function closingTag(text: string, name: string, from: number): { readonly start: number; readonly end: number } {
  const close = new RegExp(`</${name}>`, "gi");
  close.lastIndex = from;
  const found = close.exec(text);
  return found ? { start: found.index, end: close.lastIndex } : { start: text.length, end: text.length };
}

/** Whether only blanks stand between a place and the line's beginning, or the end of the markup before. */
function beginsLine(text: string, index: number, afterMarkup = 0): boolean {
  let at = index;
  while (at > afterMarkup && (text[at - 1] === " " || text[at - 1] === "\t")) at--;
  return at === afterMarkup || isLineBreak(text[at - 1]);
}

function beginsOrEndsLine(text: string, { 0: tag, index }: RegExpExecArray): boolean {
  let end = index + tag.length;
  while (text[end] === " " || text[end] === "\t") end++;
  return end === text.length || isLineBreak(text[end]) || beginsLine(text, index);
}

function isLineBreak(character: string | undefined): boolean {
  return character === "\n" || character === "\r";
}
