import fc from "fast-check";
import {
  partKindSchema,
  roleSchema,
  splitSchema,
  type TranscriptDraft,
  transcriptDraftSchema,
} from "@/lib/transcripts/transcript";

const text = fc.string({ unit: "grapheme" });
const short = fc.string({ unit: "grapheme", minLength: 1, maxLength: 20 });
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null });

/** Transcripts of any content that can be stored. */
export const drafts: fc.Arbitrary<TranscriptDraft> = fc
  .record({
    model: short,
    externalId: maybe(text),
    epoch: fc.nat(9),
    condition: maybe(short),
    pairKey: maybe(short),
    split: maybe(fc.constantFrom(...splitSchema.options)),
    cue: maybe(short),
    correctness: maybe(fc.constantFrom("correct" as const, "incorrect" as const, "unknown" as const)),
    metadata: fc.dictionary(short, fc.jsonValue({ stringUnit: "grapheme" }), { noNullPrototype: true }),
    parts: fc.array(
      fc.record({
        turn: fc.nat(5),
        role: fc.constantFrom(...roleSchema.options),
        kind: fc.constantFrom(...partKindSchema.options),
        text,
        toolName: maybe(short),
        callId: maybe(short),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  })
  .filter((draft) => !/__proto__|\\u0000/.test(JSON.stringify(draft)))
  // As JSON has it: no −0.
  .map((draft) => transcriptDraftSchema.parse(JSON.parse(JSON.stringify(draft))));
