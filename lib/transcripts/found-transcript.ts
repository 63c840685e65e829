import { z } from "zod";
import { slugSchema } from "@/lib/projects/project";

/** Which transcripts to look for: by a whole id, or by how an external id begins. */
export const findTranscriptsSchema = z.strictObject({
  project: slugSchema,
  text: z
    .string()
    .max(200)
    .refine((text) => !text.includes("\0")),
});
export type FindTranscripts = z.output<typeof findTranscriptsSchema>;

/** A transcript as the command palette offers it. */
export type FoundTranscript = {
  readonly id: string;
  readonly externalId: string | null;
  readonly model: string;
  readonly condition: string | null;
};
