import { notFound } from "@/lib/errors";
import { exportQuerySchema, exportTableSchema } from "@/lib/exports/export-choice";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { openExport } from "@/lib/server/exports/open-export";
import { log } from "@/lib/server/log";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly table: string };

/** A table of the project as a file. */
export const GET = route<Params>(async (viewer, { request, params, requestId }) => {
  const table = exportTableSchema.safeParse(params.table);
  if (!table.success) throw notFound();
  const query = exportQuerySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const { fileName, mediaType, text } = await openExport(viewer, params.project, {
    table: table.data,
    format: query.format,
    isForSpreadsheets: query.spreadsheet,
    hasNames: query.names,
    hasArchived: query.archived,
  });
  return new Response(
    byteStream(text, (error) => log.error({ err: error, requestId }, "export broken off")),
    { headers: { "content-type": mediaType, "content-disposition": `attachment; filename="${fileName}"` } },
  );
});
