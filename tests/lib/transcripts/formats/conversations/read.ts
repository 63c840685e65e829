import { readConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import { isRefusal } from "@/lib/transcripts/formats/reading";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** The parts of a conversation. @throws Error when it is refused. */
export function read(value: Json): readonly PartDraft[] {
  const conversation = readConversation(value, { turn: 0, inlineReasoning: true });
  if (isRefusal(conversation)) throw new Error(`${conversation.path}: ${conversation.reason}`);
  return conversation.parts;
}

/** The parts of a conversation, each as `turn role kind toolName#callId: text`. */
export function lines(value: Json): string[] {
  return read(value).map(({ turn, role, kind, toolName, callId, text }) => {
    const call = toolName === null && callId === null ? "" : ` ${toolName ?? ""}#${callId ?? ""}`;
    return `${turn} ${role} ${kind}${call}: ${text}`;
  });
}

/** Why a conversation is refused: its path and reason. @throws Error when it is not. */
export function refused(value: Json): { readonly path: string; readonly reason: string } {
  const conversation = readConversation(value, { turn: 0, inlineReasoning: true });
  if (!isRefusal(conversation)) throw new Error("It is read");
  return conversation;
}
