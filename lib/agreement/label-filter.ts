import { z } from "zod";
import { raterKinds } from "@/lib/raters/rater";
import { splitSchema } from "@/lib/transcripts/transcript";

/** So that an address cannot ask for more comparisons than a project has things to compare. */
const mostValues = 200;

/** What one filter accepts, given once, several times or not at all; what makes no sense is as if it were not there. */
const several = <Schema extends z.ZodType<string | number>>(schema: Schema) =>
  z.preprocess(
    (raw) => {
      const given = raw === undefined || raw === null ? [] : [raw].flat().slice(0, mostValues);
      return given.filter((value) => schema.safeParse(value).success);
    },
    z.array(schema).transform((values): readonly z.output<Schema>[] => [...new Set(values)].sort(compare)),
  );

const day = z.preprocess((raw) => (Array.isArray(raw) ? raw[0] : raw), z.iso.date().nullable().catch(null));
const name = z
  .string()
  .max(500)
  .refine((text) => !text.includes("\0"));
const versionNumber = z.coerce.number().int().min(0).max(1_000_000);

const labelFilterSchema = z.object({
  /** Names of models. */
  model: several(name.min(1)),
  /** Empty text for transcripts that have none. */
  condition: several(name),
  /** Empty text for transcripts that have none. */
  split: several(splitSchema.or(z.literal(""))),
  /** Ids of raters of whom the labels are kept. */
  rater: several(z.uuid()),
  /** Ids of raters whose labels are left out. */
  without: several(z.uuid()),
  kind: several(z.enum(raterKinds)),
  /** Numbers of versions of the scheme. */
  scheme: several(versionNumber),
  /** Numbers of versions of the guideline; 0 for labels made without one. */
  guideline: several(versionNumber),
  /** The first day on which labels were submitted, in UTC. */
  from: day,
  /** The last such day. */
  to: day,
});

/** Which labels figures rest on. An empty list keeps all; several values of one name keep labels that have any of them. */
export type LabelFilter = z.output<typeof labelFilterSchema>;

/** The filter that keeps every label. */
export const everyLabel: LabelFilter = labelFilterSchema.parse({});

/**
 * The filter of an address. It is canonical: two addresses that ask for the same labels give equal filters.
 *
 * @param raw The address's search parameters by name, or anything else; other names are passed over.
 */
export function parseLabelFilter(raw: unknown): LabelFilter {
  return labelFilterSchema.safeParse(raw).data ?? everyLabel;
}

/** The same from the search part of an address. */
export function labelFilterOf(search: URLSearchParams): LabelFilter {
  return parseLabelFilter(Object.fromEntries([...search.keys()].map((key) => [key, search.getAll(key)])));
}

/** Whether a filter keeps every label. */
export function keepsEveryLabel(filter: LabelFilter): boolean {
  return labelFilterSearch(filter).size === 0;
}

/** The search parameters of a filter, in one order: the inverse of {@link parseLabelFilter}, and a key for caches. */
export function labelFilterSearch(filter: LabelFilter): URLSearchParams {
  const values = Object.entries(filter).flatMap(([key, value]) =>
    [value ?? []].flat().map((one) => [key, String(one)]),
  );
  return new URLSearchParams(values);
}

function compare(one: string | number, other: string | number): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
