import { z } from "zod";

/** What a project asks of its raters and what they may see while they label. Kept with every annotation made under it. */
export const policySchema = z.strictObject({
  /** How many raters each new task wants. */
  ratersPerTask: z.int().min(1).max(100).default(3),
  /** Whether the workbench names the model. */
  showsModel: z.boolean().default(false),
  /** Whether the workbench says if the answer was correct. */
  showsCorrectness: z.boolean().default(false),
});
export type Policy = z.infer<typeof policySchema>;

export const defaultPolicy: Policy = policySchema.parse({});
