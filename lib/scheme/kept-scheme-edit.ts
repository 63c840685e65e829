import { z } from "zod";
import { elementSchema, optionSchema, type Scheme, schemeSchema, spanTypeSchema } from "@/lib/scheme/scheme";
import type { SchemeVersion } from "@/lib/scheme/scheme-version";

/** A scheme as it stands while someone writes: what has to be filled may be empty, and what is limited too long. */
const draftSchema = z.strictObject({
  spanTypes: z.array(
    spanTypeSchema.extend({
      label: z.string(),
      sign: z.string(),
      definition: z.string(),
      examples: z.array(z.string()),
    }),
  ),
  elements: z.array(
    elementSchema.extend({
      label: z.string(),
      definition: z.string().nullable(),
      options: z.array(optionSchema.extend({ label: z.string(), definition: z.string().nullable() })),
    }),
  ),
});

const keptSchema = z.strictObject({
  base: z.strictObject({ number: z.int().min(1), scheme: schemeSchema }),
  draft: draftSchema,
});

/** Changes that are not saved yet, with the version that they are made to. */
export type KeptSchemeEdit = { readonly base: SchemeVersion; readonly draft: Scheme };

/** The text that unsaved changes are kept as. */
export function keptSchemeText({ base, draft }: KeptSchemeEdit): string {
  return JSON.stringify({ base, draft });
}

/** Unsaved changes from their text; null when it is none of ours. */
export function parseKeptScheme(text: string | null): KeptSchemeEdit | null {
  if (text === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
