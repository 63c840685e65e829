import { createImport } from "@/lib/server/imports/create-import";
import { readJson } from "@/lib/server/json-body";
import { route } from "@/lib/server/route";
import { newImportSchema } from "@/lib/transcripts/import-request";

type Params = { readonly project: string };

/** Begins an import: the names and sizes of its files, which are then sent one piece after the other. */
export const POST = route<Params>(async (viewer, { request, params: { project } }) => {
  const { kind, files } = await readJson(request, newImportSchema);
  return Response.json(await createImport(viewer, { project, kind, files }), { status: 201 });
});
