import type { InlinePiece } from "@/lib/transcripts/formats/conversations/inline-piece";
import type { Role } from "@/lib/transcripts/transcript";

/** From the beginning of a message to its content. Role, channel or both; either may name a recipient. */
const header = /\s*(?:<\|start\|>([^<]*))?(?:<\|channel\|>([^<]*))?(?:<\|constrain\|>[^<]*)?<\|message\|>/y;
const contentEnd = /<\|(?:end|call|return)\|>|(?=<\|(?:start|channel)\|>)/g;
const nextMessage = /<\|(?:start|channel)\|>/g;
const unopened = /<\|(?:start|channel|message|constrain|end|call|return)\|>/;

/**
 * Whether a text is written as OpenAI's open-weight models write, in Harmony messages: it begins with one, or with
 * analysis whose header was part of the prompt and which ends where the next message starts.
 */
export function isHarmony(text: string): boolean {
  if (/^\s*<\|(?:start|channel)\|>/.test(text)) return text.includes("<|message|>");
  const first = text.search(unopened);
  return first > 0 && /^<\|end\|>\s*<\|start\|>assistant/.test(text.slice(first, first + 100));
}

/**
 * Splits Harmony messages: the channel `analysis` is reasoning, what names a recipient is a tool call, `commentary` and
 * `final` are text. Messages of tools, users and the system that stand between are theirs.
 *
 * @returns Pieces that give back the text when they are joined.
 * @see https://cookbook.openai.com/articles/openai-harmony
 */
export function splitHarmony(text: string): InlinePiece[] {
  const pieces: InlinePiece[] = [];
  let start = 0;
  const add = (piece: Omit<InlinePiece, "text">, end: number) => {
    // A call without arguments is a call.
    if (end > start || piece.kind === "tool_call") pieces.push({ ...piece, text: text.slice(start, end) });
    start = end;
  };
  if (!/^\s*<\|(?:start|channel)\|>/.test(text)) addContent({ kind: "reasoning" });
  while (start < text.length) {
    header.lastIndex = start;
    const found = header.exec(text);
    if (found === null) addStray();
    else {
      const { length } = found[0];
      add({ kind: "markup" }, start + length);
      addContent(messageOf(found[1] ?? "", found[2] ?? ""));
    }
  }
  return pieces;

  function addContent(piece: Omit<InlinePiece, "text">) {
    contentEnd.lastIndex = start;
    const end = contentEnd.exec(text);
    add(piece, end?.index ?? text.length);
    add({ kind: "markup" }, start + (end?.[0].length ?? 0));
  }

  /** What stands between messages. The beginning of a message that was never written is markup. */
  function addStray() {
    nextMessage.lastIndex = start + 1;
    const end = nextMessage.exec(text)?.index ?? text.length;
    const isBegun = /^\s*<\|start\|>\s*assistant\s*$/.test(text.slice(start, Math.min(end, start + 100)));
    add({ kind: isBegun ? "markup" : "text" }, end);
  }
}

function messageOf(author: string, channel: string): Omit<InlinePiece, "text"> {
  const [name = ""] = author.trim().split(/\s/, 1);
  const role = roleOf(name);
  if (role === "tool") return { kind: "tool_result", role, toolName: toolNameOf(name) };
  if (role !== "assistant") return { kind: "text", role };
  const recipient = /(?:^|\s)to=(\S+)/.exec(`${author} ${channel}`)?.[1];
  if (recipient !== undefined) return { kind: "tool_call", role, toolName: toolNameOf(recipient) };
  return { kind: channel.trim() === "analysis" ? "reasoning" : "text", role };
}

function roleOf(name: string): Role {
  if (name === "" || name === "assistant" || name.startsWith("to=")) return "assistant";
  if (name === "user") return "user";
  return name === "system" || name === "developer" ? "system" : "tool";
}

function toolNameOf(recipient: string): string {
  return recipient.replace(/^functions\./, "");
}
