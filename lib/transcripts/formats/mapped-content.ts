import { partsOfContent } from "@/lib/transcripts/formats/conversations/content-blocks";
import { parseJsonText } from "@/lib/transcripts/formats/conversations/json-text";
import type { MessageStart } from "@/lib/transcripts/formats/conversations/message-place";
import { readConversation, recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import { isReasoning, repeats } from "@/lib/transcripts/formats/conversations/reasoning-fields";
import { refusedWithin } from "@/lib/transcripts/formats/conversations/refused-within";
import type { Mapping } from "@/lib/transcripts/formats/mapping";
import { isRefusal, type RecordContext, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { type Found, type Lookup, lookupPath, stepsInRecord } from "@/lib/transcripts/formats/source-values";
import type { Step } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** The messages in their order, and the fields of a mapping that make each. */
const messages = [
  [{ field: "system", role: "system", kind: "text" }],
  [{ field: "conversation", role: "user", kind: "text" }],
  [{ field: "prompt", role: "user", kind: "text" }],
  [
    { field: "reasoning", role: "assistant", kind: "reasoning" },
    { field: "answer", role: "assistant", kind: "text" },
  ],
] as const;

type Slot = (typeof messages)[number][number];

/** What a record says, as parts. */
export type Content = {
  readonly parts: readonly PartDraft[];
  /** The places in the record that they were made of. */
  readonly taken: readonly (readonly Step[])[];
};

/**
 * Reads the parts: system message, prompt, and the model's turn of reasoning and answer; or a conversation. A prompt that
 * is mapped has to be there, and something that the model said.
 */
export function createContentReader(
  { fields, inlineReasoning }: Mapping,
  way: readonly Step[],
): (record: Json, context: RecordContext) => Content | Refusal {
  const slots = messages.map((message) =>
    message.flatMap((slot): Mapped[] => {
      const path = fields[slot.field]?.path;
      return path === undefined ? [] : [{ slot, lookup: lookupPath(path, way), base: stepsInRecord(path, way) }];
    }),
  );
  const place = (fields.conversation ?? fields.answer ?? fields.reasoning)?.path ?? "";
  return (record, context) => {
    const parts: PartDraft[] = [];
    const taken: (readonly Step[])[] = [];
    for (const message of slots) {
      const last = parts.at(-1);
      const start = { turn: last ? last.turn + 1 : 0, inlineReasoning };
      const made = readMessage(message, start, (lookup) => lookup(record, context));
      if (isRefusal(made)) return made;
      for (const part of made.parts) parts.push(part);
      taken.push(...made.taken);
    }
    const isSaid = parts.some(({ role }) => role === "assistant");
    if (!isSaid) return refusal(place, "There is neither reasoning nor answer here");
    return { parts: withoutRepeatedSystem(parts), taken };
  };
}

type Mapped = { readonly slot: Slot; readonly lookup: Lookup; readonly base: readonly (readonly Step[])[] };

function readMessage(
  message: readonly Mapped[],
  start: MessageStart,
  find: (lookup: Lookup) => Found,
): Content | Refusal {
  const parts: PartDraft[] = [];
  const taken: (readonly Step[])[] = [];
  for (const { slot, lookup, base } of message) {
    const made = readSlot(slot, find(lookup), start);
    if (isRefusal(made)) return made;
    const said = parts.filter(isReasoning);
    for (const part of made.parts) if (!isReasoning(part) || !repeats([part], said)) parts.push(part);
    for (const steps of base) taken.push(...made.taken.map((inner) => [...steps, ...inner]));
  }
  return { parts, taken };
}

function readSlot({ field, role, kind }: Slot, { value, path }: Found, start: MessageStart): Content | Refusal {
  if (value === undefined || value === null) {
    const isNeeded = field === "prompt" || field === "conversation";
    return isNeeded ? refusal(path, `There is no ${field} here`) : { parts: [], taken: [[]] };
  }
  if (field === "conversation" && typeof value === "string") return readText(value, path, start);
  const unstorable = unstorableIn(value, path);
  if (unstorable) return unstorable;
  const isConversation = field !== "reasoning" && typeof value !== "string" && recogniseConversation(value) !== null;
  const read = field === "conversation" || isConversation ? readConversation(value, start) : null;
  if (read !== null) return isRefusal(read) ? refusedWithin(path, read) : read;
  const made = partsOfContent(value, { ...start, role, kind });
  return isRefusal(made) ? refusedWithin(path, made) : { parts: made, taken: [[]] };
}

/** A conversation that stands in a cell, as JSON. */
function readText(text: string, path: string, start: MessageStart): Content | Refusal {
  const decoded = parseJsonText(text);
  if (isRefusal(decoded)) return refusedWithin(path, decoded);
  const read = unstorableIn(decoded.value, "") ?? readConversation(decoded.value, start);
  return isRefusal(read) ? refusedWithin(path, read) : { parts: read.parts, taken: [[]] };
}

/** A system message that is mapped by itself may stand in the conversation too. */
function withoutRepeatedSystem(parts: readonly PartDraft[]): readonly PartDraft[] {
  const [first, ...others] = parts;
  const isRepeated =
    first?.role === "system" && others.some(({ role, text }) => role === "system" && text === first.text);
  return isRepeated ? others.map((part) => ({ ...part, turn: part.turn - 1 })) : parts;
}
