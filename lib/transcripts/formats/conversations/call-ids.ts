import type { PartDraft } from "@/lib/transcripts/transcript";

/**
 * Gives calls without an id the ids of the results that follow them, in order, where those belong to no other call: some
 * agents write the id down with the result alone. Parts that are joined already stay as they are.
 */
export function joinCallsToResults(parts: readonly PartDraft[]): PartDraft[] {
  const taken = new Set(parts.flatMap(({ kind, callId }) => (kind === "tool_call" && callId !== null ? [callId] : [])));
  const joined = [...parts];
  let waiting: { readonly index: number; readonly call: PartDraft }[] = [];
  for (const [index, part] of parts.entries()) {
    const isCall = part.kind === "tool_call" && part.callId === null;
    if (isCall && waiting[0]?.call.turn !== part.turn) waiting = [];
    if (isCall) waiting.push({ index, call: part });
    const next = waiting[0];
    if (next && isAnswer(part, next.call) && !taken.has(part.callId)) {
      joined[next.index] = { ...next.call, callId: part.callId };
      taken.add(part.callId);
      waiting.shift();
    }
  }
  return joined;
}

function isAnswer(part: PartDraft, { toolName }: PartDraft): part is PartDraft & { callId: string } {
  const isOther = part.toolName !== null && toolName !== null && part.toolName !== toolName;
  return part.kind === "tool_result" && part.callId !== null && !isOther;
}
