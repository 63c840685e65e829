import { cancelImport } from "@/lib/server/imports/cancel-import";
import { route } from "@/lib/server/route";

type Params = { readonly project: string; readonly import: string };

/** Asks the import to stop; within a second or so it has. */
export const POST = route<Params>(async (viewer, { params: { project, import: id } }) =>
  Response.json(await cancelImport(viewer, { project, id }), { status: 202 }),
);
