import type { SearchPlace } from "@/lib/search/found-text";
import type { PartKind, Role } from "@/lib/transcripts/transcript";

/** Where a part's text counts as standing: the model's reasoning, what it did and what came of it, or what it was given. */
export function placeOf({ role, kind }: { readonly role: Role; readonly kind: PartKind }): SearchPlace {
  if (kind === "reasoning" || kind === "redacted_reasoning") return "reasoning";
  if (kind === "tool_call" || kind === "tool_result" || role === "assistant" || role === "tool") return "action";
  return "prompt";
}
