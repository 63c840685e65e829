import { z } from "zod";

/** Which page of a project's imports an address asks for; a value that is none asks for the first. */
export const importPageSchema = z.object({
  /** The id of the last import of the page before. */
  before: z.uuid().optional().catch(undefined),
});

/** Which page of an import's refused records an address asks for, from 1; a value that is none asks for the first. */
export const refusalPageSchema = z.object({ page: z.coerce.number().int().min(1).max(10_000_000).catch(1) });
