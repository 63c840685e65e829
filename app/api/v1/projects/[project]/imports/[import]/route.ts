import { getImport } from "@/lib/server/data/imports";
import { discardImport } from "@/lib/server/imports/cancel-import";
import { route } from "@/lib/server/route";

type Params = { readonly project: string; readonly import: string };

/** An import with its state and how far it is. */
export const GET = route<Params>(async (viewer, { params: { project, import: id } }) =>
  Response.json(await getImport(viewer, { project, id })),
);

/** Takes an import's files away; one that was never started goes altogether. */
export const DELETE = route<Params>(async (viewer, { params: { project, import: id } }) => {
  await discardImport(viewer, { project, id });
  return new Response(null, { status: 204 });
});
