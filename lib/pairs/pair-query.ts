import { z } from "zod";
import { pairStates } from "@/lib/pairs/pair-groups";

/** What the page of pairs shows: pairs, or one kind of what is left over. `unkeyed` are transcripts without a pair key. */
export const pairShows = [...pairStates, "unkeyed"] as const;
export type PairShow = (typeof pairShows)[number];

/** The place of a group in the list: by key, model's id and epoch. */
export type PairPlace = { readonly key: string; readonly modelId: string; readonly epoch: number };

export type PairQuery = {
  readonly show: PairShow;
  /** The last of the page before, for groups; null on the first page. */
  readonly after: PairPlace | null;
  /** The same for transcripts without a pair key: an id. */
  readonly afterId: string | null;
};

const place = /^([0-9a-f-]{36})\.(\d{1,10})\.([^\0]{1,500})$/su;
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);

const querySchema = z.object({
  show: z.preprocess(first, z.enum(pairShows).catch("paired")),
  after: z.preprocess(first, z.string().nullable().catch(null)),
});

/** The query of an address; what makes no sense is as if it were not there. */
export function parsePairQuery(raw: unknown): PairQuery {
  const { show, after } = querySchema.safeParse(raw).data ?? { show: "paired" as const, after: null };
  if (show === "unkeyed") return { show, after: null, afterId: z.uuid().nullable().catch(null).parse(after) };
  return { show, after: after === null ? null : parsePlace(after), afterId: null };
}

function parsePlace(text: string): PairPlace | null {
  const [, modelId, epoch, key] = place.exec(text) ?? [];
  if (modelId === undefined || key === undefined || !z.uuid().safeParse(modelId).success) return null;
  const number = z.int32().safeParse(Number(epoch));
  return number.success ? { modelId, key, epoch: number.data } : null;
}

/** The search part of an address, the inverse of {@link parsePairQuery}. */
export function pairSearch({ show, after, afterId }: PairQuery): string {
  const search = new URLSearchParams();
  if (show !== "paired") search.set("show", show);
  if (after) search.set("after", `${after.modelId}.${after.epoch}.${after.key}`);
  if (afterId) search.set("after", afterId);
  return search.size === 0 ? "" : `?${search}`;
}
