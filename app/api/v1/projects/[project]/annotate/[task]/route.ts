import { getOpenTask } from "@/lib/server/data/open-task";
import { getRaterProgress } from "@/lib/server/data/own-tasks";
import { route } from "@/lib/server/route";
import type { TaskInTurn } from "@/lib/tasks/task";

/** A task that the viewer has or had, with their own work on it, and how far they have come. */
export const GET = route<{ readonly project: string; readonly task: string }>(async (viewer, { params }) => {
  const [task, progress] = await Promise.all([getOpenTask(viewer, params), getRaterProgress(viewer, params.project)]);
  return Response.json({ task, progress } satisfies TaskInTurn);
});
