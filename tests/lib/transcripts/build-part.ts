import type { Part } from "@/lib/transcripts/part";

/** A part with what a test says of it, and the plainest values elsewhere. */
export function buildPart(fields: Partial<Part> = {}): Part {
  return { index: 0, turn: 0, role: "assistant", kind: "text", text: "", toolName: null, callId: null, ...fields };
}

/** The parts with their indexes in the order given. */
export function buildParts(...parts: readonly Partial<Part>[]): Part[] {
  return parts.map((part, index) => buildPart({ ...part, index }));
}

export const system = { role: "system", kind: "text" } as const;
export const user = { role: "user", kind: "text" } as const;
export const reasoning = { role: "assistant", kind: "reasoning" } as const;
export const redacted = { role: "assistant", kind: "redacted_reasoning" } as const;
export const said = { role: "assistant", kind: "text" } as const;
export const call = (callId: string | null) => ({ role: "assistant", kind: "tool_call", callId }) as const;
export const result = (callId: string | null) => ({ role: "tool", kind: "tool_result", callId }) as const;
