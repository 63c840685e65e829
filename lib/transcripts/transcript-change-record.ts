import type { TranscriptChange } from "@/lib/transcripts/transcript-change";

/**
 * How far a change is: `running` (or cut off by a server that stopped), `finished`, `stopped` by someone, `undoing` (or cut
 * off in that) and `undone`.
 */
export type ChangeState = "running" | "finished" | "stopped" | "undoing" | "undone";

/** A change in a project's history. */
export type ChangeRecord = {
  readonly id: string;
  readonly change: TranscriptChange;
  readonly state: ChangeState;
  /** How many transcripts it changed. */
  readonly changed: number;
  /** How many of them an undo gave back what they had. */
  readonly restored: number;
  /** Null for the command line and for accounts that are gone. */
  readonly by: string | null;
  readonly at: Date;
  readonly undoneAt: Date | null;
};
