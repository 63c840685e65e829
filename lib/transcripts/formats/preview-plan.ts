import { AppError } from "@/lib/errors";
import { type Given, modelUnknown, proposeFor, samplesToMap, withFacts } from "@/lib/transcripts/formats/import-plan";
import { type DraftMapping, draftMappingSchema } from "@/lib/transcripts/formats/mapping";
import { proposeMapping } from "@/lib/transcripts/formats/propose-mapping";
import type { FileSample } from "@/lib/transcripts/records/sample";

/** What a plan would be, as far as it goes. */
export type PlanPreview = {
  /** Null when every file is of a known format. */
  readonly mapping: DraftMapping | null;
  readonly isProposed: boolean;
  /** Why it is no plan yet. */
  readonly problem: AppError | null;
};

/** The mapping that files would be read by, given or proposed, complete or not, with what it lacks. */
export function previewPlan(samples: readonly FileSample[], given: Given): PlanPreview {
  const toMap = samplesToMap(samples, given);
  if (toMap.length === 0) return { mapping: null, isProposed: false, problem: null };
  const isProposed = given.mapping === undefined;
  try {
    const mapping = withFacts(given.mapping ?? proposeFor(toMap), given);
    return { mapping, isProposed, problem: mapping.fields.model ? null : modelUnknown(toMap) };
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    const mapping = proposeMapping(toMap.slice(0, 1)) ?? emptyMapping;
    return { mapping: withFacts(mapping, given), isProposed, problem: error };
  }
}

/** What is left to whoever imports when nothing can be proposed. */
const emptyMapping: DraftMapping = draftMappingSchema.parse({ fields: {} });
