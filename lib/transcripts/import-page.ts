import { z } from "zod";

/** Which page of a project's imports an address asks for; a value that is none asks for the first. */
export const importPageSchema = z.object({
  /** The id of the last import of the page before. */
  before: z.uuid().optional().catch(undefined),
});
