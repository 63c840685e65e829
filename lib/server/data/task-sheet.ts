import "server-only";
import { createHash } from "node:crypto";
import type { DiscussionAnswer } from "@/lib/discussions/discussion";
import { policySchema } from "@/lib/projects/policy";
import { schemeSchema } from "@/lib/scheme/scheme";
import type { Client } from "@/lib/server/data/client";
import type { Prisma } from "@/lib/server/data/generated/client";
import type { AssignmentState, OpenTask, TaskPart } from "@/lib/tasks/task";

/** What raters see of a transcript, but for its parts; some of it only when the policy shows it. */
export const transcriptFields = {
  id: true,
  cue: true,
  correctness: true,
  contentHash: true,
  model: { select: { name: true } },
} as const;

type SheetSource = {
  readonly task: string;
  readonly assignment: AssignmentState;
  readonly submittedAt: Date | null;
  readonly isReopened: boolean;
  readonly pseudonym: string;
  /** The policy that the rater is or would be given it under, as it is stored. */
  readonly visible: unknown;
  /** The definition of the scheme's version, as it is stored. */
  readonly scheme: unknown;
  readonly guideline: number | null;
  readonly answered: DiscussionAnswer | null;
  readonly transcript: Prisma.TranscriptGetPayload<{ select: typeof transcriptFields }>;
  readonly revision: number;
  readonly activeMs: number;
};

/** An open task without its texts and labels. */
export type TaskSheet = Omit<OpenTask, "parts" | "annotation">;

/** The one place where the policy decides what is shown of a task. */
export function toTaskSheet({ transcript, activeMs, ...source }: SheetSource): TaskSheet {
  const policy = policySchema.parse(source.visible);
  const shown = {
    id: source.task,
    assignment: source.assignment,
    submittedAt: source.submittedAt?.toISOString() ?? null,
    isReopened: source.isReopened,
    pseudonym: source.pseudonym,
    policy,
    model: policy.showsModel ? transcript.model.name : null,
    correctness: policy.showsCorrectness ? transcript.correctness : null,
    cue: transcript.cue,
    scheme: schemeSchema.parse(source.scheme),
    guideline: source.guideline,
    answered: source.answered,
    revision: source.revision,
  };
  const hash = createHash("sha256").update(JSON.stringify(shown)).update(transcript.contentHash);
  return { ...shown, activeMs, stamp: hash.digest("base64url") };
}

/** The texts of a transcript, in order. */
export function readParts(client: Client, transcriptId: string): Promise<TaskPart[]> {
  return client.part.findMany({
    where: { transcriptId },
    orderBy: { index: "asc" },
    select: { index: true, turn: true, role: true, kind: true, text: true, toolName: true, callId: true },
  });
}
