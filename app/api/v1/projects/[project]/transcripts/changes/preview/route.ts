import { previewRequestSchema } from "@/lib/pairs/pair-preview";
import { previewPairRule } from "@/lib/server/data/pairs-preview";
import { readJson } from "@/lib/server/json-body";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

type Params = { readonly project: string };

/** What a rule for pair keys would make of a sample of the transcripts that are chosen: a `PairPreview`. */
export const POST = route<Params>(async (viewer, { request, params: { project } }) => {
  const asked = await readJson(request, previewRequestSchema);
  return Response.json(await previewPairRule(viewer, { project, ...asked }));
});
