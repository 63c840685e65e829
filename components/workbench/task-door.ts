"use client";

import { failureOfStatus } from "@/components/workbench/journal-door";
import type { FailureReason } from "@/lib/annotations/journal";
import { paths } from "@/lib/paths";
import type { OpenTask, TaskInTurn } from "@/lib/tasks/task";

/** What came of asking for a task. */
export type FoundTask =
  | ({ readonly kind: "found" } & TaskInTurn)
  | { readonly kind: "failed"; readonly reason: FailureReason };

const answerLimitMs = 30_000;

/** A task of the viewer's own. Never throws: what went wrong is an outcome. */
export async function fetchTask(project: string, task: string): Promise<FoundTask> {
  try {
    const response = await fetch(paths.api.task(project, task), { signal: AbortSignal.timeout(answerLimitMs) });
    if (!response.ok) return { kind: "failed", reason: failureOfStatus(response.status) };
    const { parseTaskInTurn } = await import("@/lib/tasks/task-parsing");
    const found = parseTaskInTurn(await response.json());
    return found ? { kind: "found", ...found } : { kind: "failed", reason: "server_error" };
  } catch (thrown) {
    // An answer that is none of ours comes from something between us and the server.
    return { kind: "failed", reason: thrown instanceof SyntaxError ? "server_error" : "network" };
  }
}

/** What will most likely come after a task; null when nothing will, or it cannot be had now: it is only a convenience. */
export async function fetchTaskAhead(
  project: string,
  { after, signal }: { readonly after: string; readonly signal: AbortSignal },
): Promise<OpenTask | null> {
  try {
    const response = await fetch(paths.api.taskAhead(project, after), { signal, priority: "low" });
    if (!response.ok) return null;
    const { parseTaskAhead } = await import("@/lib/tasks/task-parsing");
    return parseTaskAhead(await response.json());
  } catch {
    return null;
  }
}
