import type { Annotation } from "@/lib/annotations/annotation";
import type { DiscussionAnswer } from "@/lib/discussions/discussion";
import type { Policy } from "@/lib/projects/policy";
import type { Scheme } from "@/lib/scheme/scheme";
import type { Correctness, PartKind, Role } from "@/lib/transcripts/transcript";

export type AssignmentState = "open" | "submitted" | "skipped" | "expired";

/** A part as raters read it. `index` is its place in the transcript and what marks refer to. */
export type TaskPart = {
  readonly index: number;
  readonly turn: number;
  readonly role: Role;
  readonly kind: PartKind;
  readonly text: string;
  readonly toolName: string | null;
  readonly callId: string | null;
};

/** A task as its rater has it open: what the policy lets them see of the transcript, and their own work on it. */
export type OpenTask = {
  readonly id: string;
  readonly assignment: AssignmentState;
  /** When it was submitted, as ISO 8601; null for a draft. */
  readonly submittedAt: string | null;
  /** Submitted before and taken back, not submitted again yet. */
  readonly isReopened: boolean;
  readonly pseudonym: string;
  readonly policy: Policy;
  /** Null when the policy hides it. */
  readonly model: string | null;
  /** Null when the policy hides it or it is not known. */
  readonly correctness: Correctness | null;
  readonly cue: string | null;
  readonly parts: readonly TaskPart[];
  readonly scheme: Scheme;
  /** The number of the guideline's version that the annotation was begun under; null when the project had none. */
  readonly guideline: number | null;
  readonly annotation: Annotation;
  /** A researcher's answer to what the rater flagged for discussion; null until there is one. */
  readonly answered: DiscussionAnswer | null;
  readonly revision: number;
  readonly activeMs: number;
  /** Of everything above but the time: a copy of the task with the same stamp is as good as asking for it again. */
  readonly stamp: string;
};

/** How far a rater has come: what they submitted, and what the project has left that they could take. */
export type RaterProgress = { readonly submitted: number; readonly total: number };

/** A task that is open to its rater, before anything of it was sent. */
export type GivenTask = Pick<OpenTask, "id" | "stamp"> & { readonly progress: RaterProgress };

/** A task with how far its rater has come. */
export type TaskInTurn = { readonly task: OpenTask; readonly progress: RaterProgress };
