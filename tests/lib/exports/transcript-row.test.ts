import fc from "fast-check";
import { expect, it } from "vitest";
import { jsonLine } from "@/lib/exports/json-line";
import { transcriptColumns, transcriptRow } from "@/lib/exports/transcript-row";
import { readPlumblineRecord } from "@/lib/transcripts/formats/plumbline";
import {
  correctnessSchema,
  partKindSchema,
  roleSchema,
  splitSchema,
  type TranscriptDraft,
} from "@/lib/transcripts/transcript";

const text = fc.string({ unit: "grapheme", minLength: 1, maxLength: 200 });
const part = fc.record({
  turn: fc.nat(5),
  role: fc.constantFrom(...roleSchema.options),
  kind: fc.constantFrom(...partKindSchema.options),
  text: fc.oneof(text, fc.constantFrom("", "\r\n", "\u2028", '"quoted"')),
  toolName: fc.option(text),
  callId: fc.option(text),
});
const transcript = fc.record({
  id: fc.uuid(),
  model: text,
  externalId: fc.option(text),
  epoch: fc.nat(3),
  condition: fc.option(text),
  pairKey: fc.option(text),
  split: fc.option(fc.constantFrom(...splitSchema.options)),
  cue: fc.option(text),
  correctness: fc.option(fc.constantFrom(...correctnessSchema.options)),
  metadata: fc.constantFrom<TranscriptDraft["metadata"]>({}, { score: 0.1, "a.b": [null, true, { c: "ü" }] }),
  parts: fc.array(part, { minLength: 1, maxLength: 4 }),
});

it("is a line that imports read back as the very same transcript", () => {
  fc.assert(
    fc.property(transcript, ({ id, ...draft }) => {
      const line = jsonLine(transcriptColumns, transcriptRow({ id, ...draft }));
      expect(readPlumblineRecord(JSON.parse(line))).toEqual(draft);
    }),
  );
});

it("is this line", () => {
  const row = transcriptRow({
    id: "01990000-0000-7000-8000-000000000001",
    model: "aster-1",
    externalId: "q7",
    epoch: 2,
    condition: "cue",
    pairKey: null,
    split: "dev",
    cue: null,
    correctness: "correct",
    metadata: { topic: "sums" },
    parts: [{ turn: 0, role: "user", kind: "text", text: "2+2?", toolName: null, callId: null }],
  });
  expect(jsonLine(transcriptColumns, row)).toBe(
    '{"format":"plumbline/1","id":"01990000-0000-7000-8000-000000000001","model":"aster-1","externalId":"q7",' +
      '"epoch":2,"condition":"cue","pairKey":null,"split":"dev","cue":null,"correctness":"correct",' +
      '"metadata":{"topic":"sums"},"parts":[{"turn":0,"role":"user","kind":"text","text":"2+2?",' +
      '"toolName":null,"callId":null}]}\n',
  );
});
