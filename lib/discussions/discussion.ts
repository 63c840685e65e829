import { z } from "zod";
import { maxNoteLength } from "@/lib/annotations/annotation-limits";
import { slugSchema } from "@/lib/projects/project";

/** Questions that wait, and those that have an answer. */
export const discussionStates = ["open", "answered"] as const;
export type DiscussionState = (typeof discussionStates)[number];

/** What a researcher answered to a question of a rater, as the rater sees it. */
export type DiscussionAnswer = { readonly question: string; readonly answer: string };

/** Something that a rater wants to talk about, as researchers see it. */
export type Discussion = {
  /** Of the annotation that it is about. */
  readonly id: string;
  readonly transcriptId: string;
  /** The beginning of what the model was asked; empty when there is no text. */
  readonly preview: string;
  readonly rater: { readonly name: string; readonly isViewer: boolean };
  /** Whether the labels that it is about are submitted. */
  readonly annotationState: "draft" | "submitted";
  readonly question: string;
  /** Null while it waits. */
  readonly answer: { readonly text: string; readonly by: string | null; readonly at: Date } | null;
};

/** One page of a project's discussions: open ones with the oldest first, answered ones with the newest. */
export type DiscussionPage = {
  readonly discussions: readonly Discussion[];
  /** Where the next page begins, for {@link DiscussionQuery.after}; null on the last. */
  readonly next: string | null;
  /** Questions of tasks that the viewer is labelling themselves: hidden until they have submitted them. */
  readonly hasHidden: boolean;
};

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const querySchema = z.object({
  show: z.preprocess(first, z.enum(discussionStates).catch("open")),
  archived: z.preprocess(first, z.enum(["1"]).optional().catch(undefined)),
  after: z.preprocess(first, z.uuid().nullable().catch(null)),
});

export type DiscussionQuery = {
  readonly show: DiscussionState;
  /** Whether those about archived transcripts are among them. */
  readonly withArchived: boolean;
  /** The last of the page before; null on the first page. */
  readonly after: string | null;
};

/** The query of an address; what makes no sense is as if it were not there. */
export function parseDiscussionQuery(raw: unknown): DiscussionQuery {
  const { show = "open", archived, after = null } = querySchema.safeParse(raw).data ?? {};
  return { show, withArchived: archived === "1", after };
}

/** The search part of an address, the inverse of {@link parseDiscussionQuery}. */
export function discussionSearch({ show, withArchived, after }: DiscussionQuery): string {
  const search = new URLSearchParams();
  if (show !== "open") search.set("show", show);
  if (withArchived) search.set("archived", "1");
  if (after) search.set("after", after);
  return search.size === 0 ? "" : `?${search}`;
}

/** An answer, with the question that it is to: one that has changed in the meantime is not answered by it. */
export const answerDiscussionSchema = z.strictObject({
  project: slugSchema,
  annotation: z.uuid(),
  question: z.string().min(1).max(maxNoteLength),
  answer: z.string().trim().min(1).max(maxNoteLength),
});
export type AnswerDiscussion = z.input<typeof answerDiscussionSchema>;
