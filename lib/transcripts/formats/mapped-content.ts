import { partsOfContent } from "@/lib/transcripts/formats/content-blocks";
import type { MappingFields } from "@/lib/transcripts/formats/mapping";
import { type RecordContext, type Refusal, refusal } from "@/lib/transcripts/formats/reading";
import { type Found, type Lookup, lookupPath } from "@/lib/transcripts/formats/source-values";
import type { Step } from "@/lib/transcripts/json-path";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";

/** The messages in their order, and the fields of a mapping that make each. */
const messages = [
  [{ field: "system", role: "system", kind: "text" }],
  [{ field: "prompt", role: "user", kind: "text" }],
  [
    { field: "reasoning", role: "assistant", kind: "reasoning" },
    { field: "answer", role: "assistant", kind: "text" },
  ],
] as const;

type Slot = (typeof messages)[number][number];

/**
 * Reads the parts: system message, prompt, and the model's turn of reasoning and answer. A prompt that is mapped has to
 * be there, and of reasoning and answer one.
 */
export function createContentReader(
  fields: MappingFields,
  way: readonly Step[],
): (record: Json, context: RecordContext) => PartDraft[] | Refusal {
  const slots = messages.map((message) =>
    message.flatMap((slot) => {
      const source = fields[slot.field];
      return source ? [{ slot, lookup: lookupPath(source.path, way), path: source.path }] : [];
    }),
  );
  return (record, context) => {
    const parts: PartDraft[] = [];
    let turn = 0;
    for (const message of slots) {
      const made = readMessage(message, { record, context, turn });
      if (!Array.isArray(made)) return made;
      parts.push(...made);
      if (made.length > 0) turn += 1;
    }
    const place = fields.answer?.path ?? fields.reasoning?.path ?? "";
    return parts.some(({ role }) => role === "assistant")
      ? parts
      : refusal(place, "There is neither reasoning nor answer here");
  };
}

type Mapped = { readonly slot: Slot; readonly lookup: Lookup };
type At = { readonly record: Json; readonly context: RecordContext; readonly turn: number };

function readMessage(message: readonly Mapped[], { record, context, turn }: At): PartDraft[] | Refusal {
  const parts: PartDraft[] = [];
  for (const { slot, lookup } of message) {
    const made = readSlot(slot, lookup(record, context), turn);
    if (!Array.isArray(made)) return made;
    parts.push(...made);
  }
  return parts;
}

function readSlot({ field, role, kind }: Slot, { value, path }: Found, turn: number): PartDraft[] | Refusal {
  if (value === undefined || value === null) return field === "prompt" ? refusal(path, "There is no prompt here") : [];
  const made = partsOfContent(value, { turn, role, kind });
  if (!Array.isArray(made)) return refusal(path + made.path, made.reason);
  return unstorableIn(value, path) ?? made;
}
