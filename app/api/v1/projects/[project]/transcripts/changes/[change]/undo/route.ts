import { undoChange } from "@/lib/server/data/transcript-changes-undo";
import { route } from "@/lib/server/route";
import { eventLines } from "@/lib/server/transcripts/event-lines";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly change: string };

/**
 * Undoes a change to many transcripts and answers a line of JSON for each `UndoEvent`. When the connection is cut it stops
 * after the batch it is at, and can be asked for again.
 */
export const POST = route<Params>(async (viewer, { params: { project, change }, requestId }) =>
  eventLines(undoChange(viewer, { project, id: change }), { requestId }),
);
