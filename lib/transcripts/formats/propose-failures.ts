import { namesOf } from "@/lib/transcripts/formats/field-names";
import type { ContentFields } from "@/lib/transcripts/formats/propose-content";
import { isWithin, type SampledField } from "@/lib/transcripts/formats/sampled-fields";

/**
 * The paths that tell failed records: those named so, and where an error would stand beside what the model wrote, as
 * failed records are rare and need not be among those seen. A number is a measured error, not a failure.
 */
export function proposeFailures(fields: readonly SampledField[], content: ContentFields): string[] {
  const own = fields.filter(isWithin);
  const errors: readonly string[] = namesOf.error;
  const seen = own.filter(({ name }) => errors.includes(name));
  const { conversation, reasoning, answer } = content;
  const expected = [conversation, reasoning, answer].flatMap((field) =>
    field ? [field.parent === "" ? "error" : `${field.parent}.error`] : [],
  );
  const measured = seen.filter(({ values }) => values.some((value) => typeof value === "number"));
  const paths = new Set([...seen.map(({ path }) => path), ...expected, "error"]);
  for (const { path } of measured) paths.delete(path);
  return [...paths];
}
