import { emptyAnnotation } from "@/lib/annotations/empty-annotation";
import { defaultPolicy } from "@/lib/projects/policy";
import { defaultScheme } from "@/lib/scheme/default-scheme";
import type { OpenTask, TaskInTurn } from "@/lib/tasks/task";

/** The id of a task with this number. */
export const taskId = (number: number): string => `01a1fb8a-0000-7000-8000-${String(number).padStart(12, "0")}`;

/** A task as its rater first has it. */
export function buildTask(number: number, changed: Partial<OpenTask> = {}): OpenTask {
  const part = { toolName: null, callId: null };
  return {
    id: taskId(number),
    assignment: "open",
    submittedAt: null,
    isReopened: false,
    pseudonym: "R-ABC234",
    policy: defaultPolicy,
    model: null,
    correctness: null,
    cue: null,
    parts: [
      { ...part, index: 0, turn: 0, role: "user", kind: "text", text: `What is ${number} and two?` },
      { ...part, index: 1, turn: 1, role: "assistant", kind: "reasoning", text: "I count. It is five." },
      { ...part, index: 2, turn: 1, role: "assistant", kind: "text", text: "Five." },
    ],
    scheme: defaultScheme,
    guideline: null,
    annotation: emptyAnnotation,
    answered: null,
    revision: 0,
    activeMs: 0,
    stamp: `stamp ${number}`,
    ...changed,
  };
}

/** The same with how far its rater has come. */
export function buildTurn(number: number): TaskInTurn {
  return { task: buildTask(number), progress: { submitted: number - 1, total: 9 } };
}
