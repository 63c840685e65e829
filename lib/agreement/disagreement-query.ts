import { z } from "zod";
import { schemeKeySchema } from "@/lib/scheme/scheme";

/** Tasks on one page of the list of disagreements. */
export const disagreementPageSize = 20;

/** How many tasks the list keeps, however many raters differ on. */
export const mostDisagreements = 200;

/** What disputes are ranked by: how far a model's score hangs on them, or how far raters are apart. */
export const disagreementOrders = ["score", "distance"] as const;

/** Which disagreements are listed, as the address says it; what it says wrongly is as if unsaid. */
export const disagreementQuerySchema = z.object({
  /** An element alone is always ranked by distance. */
  by: z.enum(disagreementOrders).catch("score"),
  /** By this element alone; by the mean over all elements, or by the score, when absent. */
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

/**
 * The search parameters of an address, the inverse of the schema: none for the first page by the score.
 *
 * @param filter Which labels are looked at, as search parameters.
 */
export function disagreementSearch({ by, element, page }: DisagreementQuery, filter = new URLSearchParams()): string {
  const search = new URLSearchParams(filter);
  if (by !== "score") search.set("by", by);
  if (element) search.set("element", element);
  if (page > 1) search.set("page", String(page));
  return search.size === 0 ? "" : `?${search}`;
}
