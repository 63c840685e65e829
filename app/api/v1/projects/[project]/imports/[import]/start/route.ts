import { startImport } from "@/lib/server/imports/start-import";
import { readJson } from "@/lib/server/json-body";
import { route } from "@/lib/server/route";
import { givenSchema } from "@/lib/transcripts/import-request";

type Params = { readonly project: string; readonly import: string };

/** Starts the import, decided as the body says. It goes on by itself; GET tells how far it is. */
export const POST = route<Params>(async (viewer, { request, params: { project, import: id } }) => {
  const given = await readJson(request, givenSchema);
  return Response.json(await startImport(viewer, { project, id, given }), { status: 202 });
});
