import type { Json, Role } from "@/lib/transcripts/transcript";

const roles: ReadonlyMap<string, Role> = new Map([
  ["system", "system"],
  ["developer", "system"],
  ["user", "user"],
  ["human", "user"],
  ["assistant", "assistant"],
  ["ai", "assistant"],
  ["bot", "assistant"],
  ["chatgpt", "assistant"],
  ["gpt", "assistant"],
  ["model", "assistant"],
  ["function_call", "assistant"],
  ["tool_call", "assistant"],
  ["environment", "tool"],
  ["function", "tool"],
  ["function_response", "tool"],
  ["ipython", "tool"],
  ["observation", "tool"],
  ["tool", "tool"],
  ["tool_response", "tool"],
]);

/** Who speaks, by any of the names that chat formats have for it. Null when the name is unknown. */
export function roleNamed(name: Json | undefined): Role | null {
  return typeof name === "string" ? (roles.get(name.toLowerCase()) ?? null) : null;
}
