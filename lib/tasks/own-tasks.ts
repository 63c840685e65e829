import { z } from "zod";
import type { AssignmentState } from "@/lib/tasks/task";

/** What a rater's queue shows: everything, tasks in one state, or those that they flagged for discussion. */
export const ownTaskShows = [
  "all",
  "open",
  "reopened",
  "submitted",
  "skipped",
  "expired",
  "asked",
  "answered",
] as const;
export type OwnTaskShow = (typeof ownTaskShows)[number];

/** The place of a row: when it was touched last, in microseconds since 1970, and the id of its assignment. */
export type OwnTaskPlace = { readonly micros: bigint; readonly id: string };

export type OwnTaskQuery = {
  readonly show: OwnTaskShow;
  /** Words of the prompt, of the rater's own notes and of what they marked; null when nothing is looked for. */
  readonly q: string | null;
  /** The last row looked at on the page before; null on the first page. */
  readonly before: OwnTaskPlace | null;
};

/** A row of a rater's own queue and history. */
export type OwnTask = {
  readonly id: string;
  readonly state: AssignmentState;
  /** Submitted before and taken back, not submitted again yet. */
  readonly isReopened: boolean;
  /** The beginning of what the model was asked; empty when there is no text. */
  readonly preview: string;
  /** In the words of the scheme that the annotation is made with; null without one. */
  readonly verdict: string | null;
  readonly spanCount: number;
  readonly activeMs: number;
  readonly skipReason: string | null;
  readonly updatedAt: Date;
  /** Null while it is a draft. */
  readonly submittedAt: Date | null;
  /** Whether what was flagged for discussion waits or is answered; null when nothing is flagged. */
  readonly discussion: "asked" | "answered" | null;
  /** Where the search found its first word; null without a search. */
  readonly found: FoundText | null;
};

/** A piece of text around a word that was looked for, and whose text it is. */
export type FoundText = { readonly in: "prompt" | "note" | "mark"; readonly text: string };

export type OwnTaskPage = {
  /** The latest first. */
  readonly tasks: readonly OwnTask[];
  /** Where the next page begins, for {@link OwnTaskQuery.before}; null when all has been looked at. */
  readonly next: OwnTaskPlace | null;
  /** A search that stopped for the time it took: everything touched since then was looked through. Null otherwise. */
  readonly searchedBackTo: Date | null;
};

/** How many tasks each kind has, counted up to {@link mostCounted}. */
export type OwnTaskCounts = Readonly<Record<OwnTaskShow, number>>;
export const mostCounted = 1000;

const longestSearch = 200;
const mostWords = 8;
const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const querySchema = z.object({
  show: z.preprocess(first, z.enum(ownTaskShows).catch("all")),
  q: z.preprocess(first, z.string().trim().min(1).max(longestSearch).nullable().catch(null)),
  before: z.preprocess(first, z.string().nullable().catch(null)),
});

/** The query of an address; what makes no sense is as if it were not there. */
export function parseOwnTaskQuery(raw: unknown): OwnTaskQuery {
  const { show = "all", q = null, before = null } = querySchema.safeParse(raw).data ?? {};
  return { show, q, before: before === null ? null : parsePlace(before) };
}

/** The search part of an address, the inverse of {@link parseOwnTaskQuery}. */
export function ownTaskSearch({ show, q, before }: OwnTaskQuery): string {
  const search = new URLSearchParams();
  if (show !== "all") search.set("show", show);
  if (q !== null) search.set("q", q);
  if (before) search.set("before", `${before.micros}.${before.id}`);
  return search.size === 0 ? "" : `?${search}`;
}

function parsePlace(text: string): OwnTaskPlace | null {
  const [, micros, id] = /^(\d{1,17})\.([0-9a-f-]{36})$/.exec(text) ?? [];
  if (micros === undefined || !z.uuid().safeParse(id).success || id === undefined) return null;
  return { micros: BigInt(micros), id };
}

/** The words of a search, each once, in lower case; all of them must be found. */
export function searchedWords(q: string): string[] {
  return [...new Set(q.toLowerCase().split(/\s+/u).filter(Boolean))].slice(0, mostWords);
}
