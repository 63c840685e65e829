import type { DraftMapping } from "@/lib/transcripts/formats/mapping";
import { proposeContent } from "@/lib/transcripts/formats/propose-content";
import { proposeFailures } from "@/lib/transcripts/formats/propose-failures";
import { proposeMetadata } from "@/lib/transcripts/formats/propose-metadata";
import { proposeRecords } from "@/lib/transcripts/formats/propose-records";
import { proposeScalars } from "@/lib/transcripts/formats/propose-scalars";
import { formatPath } from "@/lib/transcripts/json-path";
import type { FileSample } from "@/lib/transcripts/records/sample";

/** A mapping made from the data. Null where no field holds what a model wrote. */
export type Proposal = DraftMapping | null;

/**
 * Proposes a mapping for files that are imported together, from the names of fields and files and what stands there:
 * where the records are, what is prompt, reasoning and answer, what tells conditions and pairs apart, which records
 * failed. What it cannot tell it leaves out; the model may be among that.
 */
export function proposeMapping(samples: readonly FileSample[]): Proposal {
  const place = proposeRecords(samples.flatMap(({ documents }) => documents));
  if (place === null) return null;
  const content = proposeContent(place);
  const scalars = proposeScalars({ place, samples, content });
  return {
    records: formatPath(place.way),
    fields: { ...scalars, ...Object.fromEntries(Object.entries(content).map(([name, { path }]) => [name, { path }])) },
    inlineReasoning: true,
    metadata: proposeMetadata(place, content),
    refuseWhen: proposeFailures(place.fields, content),
  };
}
