import { z } from "zod";
import { groupPairs, type Pairable } from "@/lib/pairs/pair-groups";
import { fillPairTemplate, type PairTemplate, type TemplateValues } from "@/lib/pairs/pair-template";
import { transcriptChoiceSchema } from "@/lib/transcripts/transcript-change";

/** A rule that is asked about before it is used. */
export const previewRequestSchema = z.strictObject({ choice: transcriptChoiceSchema, template: z.string().max(500) });
export type PreviewRequest = z.infer<typeof previewRequestSchema>;

const count = z.int().min(0);
const exampleSchema = z.strictObject({ id: z.uuid(), externalId: z.string().nullable(), key: z.string().nullable() });

/** What a rule would make of the first of the transcripts that are chosen. */
export const pairPreviewSchema = z.strictObject({
  /** How many were looked at, and whether these are all. */
  looked: count,
  isWhole: z.boolean(),
  /** Keys with a pair, with one transcript, and with several in one condition. */
  paired: count,
  alone: count,
  repeated: count,
  /** Transcripts that the rule makes no key for; they would stay as they are. */
  withoutValue: count,
  /** The first few with the keys they would get. */
  examples: z.array(exampleSchema).readonly(),
  /** The first few that have no value; the rule leaves them. */
  left: z.array(exampleSchema).readonly(),
});
export type PairPreview = z.infer<typeof pairPreviewSchema>;

/** A transcript that a rule is tried on. */
export type PreviewedTranscript = Omit<Pairable, "pairKey"> & TemplateValues & { readonly id: string };

const shown = 5;

/**
 * Tries a rule on transcripts.
 *
 * @param isWhole Whether these are all that were chosen; if not, others of their pairs may be among the rest.
 */
export function previewPairs(
  template: PairTemplate,
  transcripts: readonly PreviewedTranscript[],
  isWhole: boolean,
): PairPreview {
  const keyed = transcripts.map((one) => ({ ...one, pairKey: fillPairTemplate(template, one) }));
  const states = groupPairs(keyed).map(({ state }) => state);
  const countOf = (wanted: (typeof states)[number]) => states.filter((state) => state === wanted).length;
  const withoutValue = keyed.filter(({ pairKey }) => pairKey === null);
  const asExample = ({ id, externalId, pairKey }: (typeof keyed)[number]) => ({ id, externalId, key: pairKey });
  return {
    ...{ looked: transcripts.length, isWhole, withoutValue: withoutValue.length },
    ...{ paired: countOf("paired"), alone: countOf("alone"), repeated: countOf("repeated") },
    examples: keyed
      .filter(({ pairKey }) => pairKey !== null)
      .slice(0, shown)
      .map(asExample),
    left: withoutValue.slice(0, shown).map(asExample),
  };
}
