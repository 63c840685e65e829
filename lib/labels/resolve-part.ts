import { foldName } from "@/lib/labels/fold-name";
import { quoted } from "@/lib/labels/quoted";
import type { PartKind, Role } from "@/lib/transcripts/transcript";

/** What is known of a part without reading its text. */
export type PartFacts = {
  readonly index: number;
  readonly role: Role;
  readonly kind: PartKind;
  /** Of its text, in UTF-16 code units. */
  readonly length: number;
};

type Condition = (part: PartFacts) => boolean;

const roles: readonly Role[] = ["system", "user", "assistant", "tool"];
const kinds: readonly PartKind[] = ["text", "reasoning", "redacted_reasoning", "tool_call", "tool_result"];

/** What parts can be called: `answer`, `prompt`, a role, a kind, or both as in `assistant text`. */
const conditions: ReadonlyMap<string, Condition> = new Map<string, Condition>([
  ...roles.map((role) => [foldName(role), (part: PartFacts) => part.role === role] as const),
  ...kinds.map((kind) => [foldName(kind), (part: PartFacts) => part.kind === kind] as const),
  ...roles.flatMap((role) =>
    kinds.map(
      (kind) => [foldName(`${role}${kind}`), (part: PartFacts) => part.role === role && part.kind === kind] as const,
    ),
  ),
  ["answer", ({ role, kind }) => role === "assistant" && kind === "text"],
  ["response", ({ role, kind }) => role === "assistant" && kind === "text"],
  ["prompt", ({ role, kind }) => role === "user" && kind === "text"],
  ["thinking", ({ kind }) => kind === "reasoning"],
]);

/**
 * The part that a file means by an index or a name such as `reasoning`.
 *
 * @returns The part, or why it is none: words for people.
 */
export function resolvePart(name: string, parts: readonly PartFacts[]): PartFacts | string {
  if (/^\d+(\.0+)?$/.test(name.trim())) {
    return parts.find(({ index }) => index === Number(name)) ?? `The transcript has no part ${Number(name)}`;
  }
  const condition = conditions.get(foldName(name));
  if (condition === undefined)
    return `There is no part called ${quoted(name)}: give its index, or reasoning, answer, prompt, system`;
  const [found, ...others] = parts.filter(condition);
  if (found === undefined) return `The transcript has no part that is ${name}`;
  if (others.length === 0) return found;
  const indexes = [found, ...others].slice(0, 5).map(({ index }) => index);
  return `The transcript has ${others.length + 1} parts that are ${name}: give the index (${indexes.join(", ")}${others.length > 4 ? ", …" : ""})`;
}
