import type { PartDraft } from "@/lib/transcripts/transcript";

/** What the workbench needs of a part; its index is its place in the list of parts. */
export type WorkbenchPart = Readonly<Pick<PartDraft, "turn" | "role" | "kind" | "text">>;

/** The halves that a rater compares, and what the model was given. */
export type PartScope = "reasoning" | "action" | "prompt";

/** What a part is to the rater: what was asked, what was said, or what was done, a tool's result being part of that. */
export function scopeOf({ role, kind }: WorkbenchPart): PartScope {
  if (role === "system" || role === "user") return "prompt";
  return kind === "reasoning" || kind === "redacted_reasoning" ? "reasoning" : "action";
}

/** The indices of the parts in these scopes that have any text to read, in order. */
export function partsWithin(parts: readonly WorkbenchPart[], scopes: readonly PartScope[]): number[] {
  return parts.flatMap((part, index) => (scopes.includes(scopeOf(part)) && /\S/.test(part.text) ? [index] : []));
}
