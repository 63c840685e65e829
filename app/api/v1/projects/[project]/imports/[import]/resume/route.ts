import { resumeImport } from "@/lib/server/imports/start-import";
import { route } from "@/lib/server/route";

type Params = { readonly project: string; readonly import: string };

/** Takes the import up again where it stopped. */
export const POST = route<Params>(async (viewer, { params: { project, import: id } }) =>
  Response.json(await resumeImport(viewer, { project, id }), { status: 202 }),
);
