import { changeTranscripts } from "@/lib/server/data/transcript-changes";
import { readJson } from "@/lib/server/json-body";
import { route } from "@/lib/server/route";
import { eventLines } from "@/lib/server/transcripts/event-lines";
import { changeRequestSchema } from "@/lib/transcripts/transcript-change";

export const dynamic = "force-dynamic";

type Params = { readonly project: string };

/**
 * Changes many transcripts (`ChangeRequest`) and answers a line of JSON for each `ChangeEvent`. When the connection is cut
 * the change stops after the batch it is at; what was changed is recorded and can be undone.
 */
export const POST = route<Params>(async (viewer, { request, params: { project }, requestId }) => {
  const asked = await readJson(request, changeRequestSchema);
  return eventLines(changeTranscripts(viewer, { project, ...asked }), { requestId });
});
