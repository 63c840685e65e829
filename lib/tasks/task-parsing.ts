import { z } from "zod";
import { annotationSchema } from "@/lib/annotations/annotation";
import { policySchema } from "@/lib/projects/policy";
import { schemeSchema } from "@/lib/scheme/scheme";
import type { OpenTask, TaskInTurn } from "@/lib/tasks/task";
import { correctnessSchema, partKindSchema, roleSchema } from "@/lib/transcripts/transcript";

// What the browser parses of tasks, in one module, so that it can come after the first paint.

const partSchema = z.object({
  index: z.int().min(0),
  turn: z.int().min(0),
  role: roleSchema,
  kind: partKindSchema,
  text: z.string(),
  toolName: z.string().nullable(),
  callId: z.string().nullable(),
});

const openTaskSchema = z.object({
  id: z.uuid(),
  assignment: z.enum(["open", "submitted", "skipped", "expired"]),
  submittedAt: z.iso.datetime().nullable(),
  isReopened: z.boolean(),
  pseudonym: z.string(),
  policy: policySchema,
  model: z.string().nullable(),
  correctness: correctnessSchema.nullable(),
  cue: z.string().nullable(),
  parts: z.array(partSchema),
  scheme: schemeSchema,
  guideline: z.int().nullable(),
  annotation: annotationSchema,
  answered: z.object({ question: z.string(), answer: z.string() }).nullable(),
  revision: z.int().min(0),
  activeMs: z.number().min(0),
  stamp: z.string(),
});

const taskInTurnSchema = z.object({
  task: openTaskSchema,
  progress: z.object({ submitted: z.int(), total: z.int() }),
});

/** A task as the server sends it; null when it is none, or one of another version of the application. */
export function parseTaskInTurn(value: unknown): TaskInTurn | null {
  return taskInTurnSchema.safeParse(value).data ?? null;
}

/** The task ahead; null when there is none, or none that this version can read. */
export function parseTaskAhead(value: unknown): OpenTask | null {
  return openTaskSchema.nullable().safeParse(value).data ?? null;
}
