import { z } from "zod";
import { schemeKeySchema } from "@/lib/scheme/scheme";

/** Tasks on one page of the list of disagreements. */
export const disagreementPageSize = 20;

/** How many tasks the list keeps, however many raters differ on. */
export const mostDisagreements = 200;

/** The place on the agreement page where they are listed. */
export const disagreementsAnchor = "disagreements";

/** Which disagreements are listed, as the address says it; what it says wrongly is as if unsaid. */
export const disagreementQuerySchema = z.object({
  /** By this element alone; by the mean over all elements when absent. */
  element: schemeKeySchema.optional().catch(undefined),
  /** From 1. */
  page: z.coerce
    .number()
    .int()
    .min(1)
    .max(mostDisagreements / disagreementPageSize)
    .catch(1),
});
export type DisagreementQuery = z.infer<typeof disagreementQuerySchema>;

/** The search part of an address, the inverse of the schema: empty for the first page of all elements. */
export function disagreementSearch({ element, page }: DisagreementQuery): string {
  const search = new URLSearchParams(element ? { element } : {});
  if (page > 1) search.set("page", String(page));
  return search.size === 0 ? "" : `?${search}`;
}
