import { ownHistoryQuerySchema } from "@/lib/annotations/own-history-page";
import { getOwnHistory } from "@/lib/server/data/own-history";
import { route } from "@/lib/server/route";

type Place = { readonly project: string; readonly task: string };

/** What the viewer did to their own annotation of the task, oldest first; `?after=` gives the page after a revision. */
export const GET = route<Place>(async (viewer, { request, params }) => {
  const { after } = ownHistoryQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  return Response.json(await getOwnHistory(viewer, params, after));
});
