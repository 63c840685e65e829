import { inlinePieces, partsOfText } from "@/lib/transcripts/formats/conversations/inline-reasoning";
import { readConversation, recogniseConversation } from "@/lib/transcripts/formats/conversations/read-conversation";
import { isRefusal, refusal, toDraft } from "@/lib/transcripts/formats/reading";
import { unstorableIn } from "@/lib/transcripts/storable";
import type { Json, PartDraft } from "@/lib/transcripts/transcript";
import type { FuzzTarget, Outcome } from "@/scripts/fuzz/fuzz-target";
import type { PlannedRecord } from "@/scripts/fuzz/real-records";
import { writtenConversations, writtenTexts } from "@/scripts/fuzz/written-records";

/** Conversations of every form, those among the records included. */
export function conversationTarget(records: readonly PlannedRecord[]): FuzzTarget {
  const inRecords = records
    .flatMap(({ found }) => valuesIn(found.record))
    .filter((value) => recogniseConversation(value));
  return {
    name: "conversation",
    seeds: [...writtenConversations, ...inRecords],
    read: (value) => {
      const unstorable = unstorableIn(value, "");
      const read = readConversation(value, { turn: 0, inlineReasoning: true });
      return [unstorable ?? (isRefusal(read) ? read : outcomeOf(read.parts))];
    },
  };
}

/** Texts with reasoning in them; pieces that do not give back their text are a defect. */
export function textTarget(records: readonly PlannedRecord[]): FuzzTarget {
  const long = records
    .flatMap(({ found }) => valuesIn(found.record))
    .filter((value) => typeof value === "string" && value.length > 500);
  return {
    name: "text",
    seeds: [...writtenTexts, ...long],
    read: (value) => {
      if (typeof value !== "string") return ["read"];
      const joined = inlinePieces(value)
        .map(({ text }) => text)
        .join("");
      if (joined !== value) throw new Error("The pieces do not give back the text");
      const parts = partsOfText(value, { turn: 0, role: "assistant", kind: "text", inlineReasoning: true });
      return [unstorableIn(value, "") ?? outcomeOf(parts)];
    },
  };
}

function outcomeOf(parts: readonly PartDraft[]): Outcome {
  return parts.length === 0 ? refusal("", "There is nothing in it") : toDraft({ model: "m", parts });
}

/** The members of a record, and theirs. */
function valuesIn(record: Json): Json[] {
  if (typeof record !== "object" || record === null) return [];
  return Object.values(record).flatMap((value) => [value, ...(Array.isArray(value) ? [] : valuesIn(value))]);
}
