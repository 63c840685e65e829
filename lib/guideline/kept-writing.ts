import { z } from "zod";

const keptSchema = z.object({
  base: z.int().min(1).nullable(),
  text: z.string(),
  note: z.string(),
  at: z.coerce.date(),
});

/** An unsaved text as a browser keeps it. */
export type KeptWriting = Readonly<z.output<typeof keptSchema>>;

/** Where a browser keeps the unsaved guideline of a project. */
export const keptWritingKey = (project: string) => `plumbline.guideline.${project}`;

/** What a browser kept; null when it is none. */
export function parseKeptWriting(stored: string | null): KeptWriting | null {
  if (stored === null) return null;
  try {
    return keptSchema.safeParse(JSON.parse(stored)).data ?? null;
  } catch {
    // Not JSON: something else wrote it, and nothing of ours is lost.
    return null;
  }
}
