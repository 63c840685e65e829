import { previewImport } from "@/lib/server/imports/preview-import";
import { readJson } from "@/lib/server/json-body";
import { route } from "@/lib/server/route";
import { givenSchema } from "@/lib/transcripts/import-request";

type Params = { readonly project: string; readonly import: string };

/** What the import would do with its files, decided as the body says. Changes nothing. */
export const POST = route<Params>(async (viewer, { request, params: { project, import: id } }) => {
  const given = await readJson(request, givenSchema);
  return Response.json(await previewImport(viewer, { project, id, given }));
});
