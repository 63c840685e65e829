import { getTaskAhead } from "@/lib/server/data/task-ahead";
import { route } from "@/lib/server/route";

/** What will most likely be the viewer's next task after the one named; null when nothing will be left. Gives nobody anything. */
export const GET = route<{ readonly project: string }>(async (viewer, { request, params: { project } }) => {
  const after = new URL(request.url).searchParams.get("after") ?? "";
  return Response.json(await getTaskAhead(viewer, { project, after }));
});
