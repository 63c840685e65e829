import { z } from "zod";
import { getImport } from "@/lib/server/data/imports";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { refusalsText } from "@/lib/server/imports/refusals-text";
import { log } from "@/lib/server/log";
import { route } from "@/lib/server/route";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly import: string };

const querySchema = z.object({ format: z.enum(["csv", "json"]).default("csv") });
const mediaTypes = { csv: "text/csv; charset=utf-8; header=present", json: "application/json" } as const;

/** Every refused record of an import with file, record, path and reason, as a file. */
export const GET = route<Params>(async (viewer, { request, params, requestId }) => {
  const { format } = querySchema.parse(Object.fromEntries(new URL(request.url).searchParams));
  const place = { project: params.project, id: params.import };
  await getImport(viewer, place);
  const text = refusalsText(viewer, { ...place, format });
  return new Response(
    byteStream(text, (error) => log.error({ err: error, requestId }, "refusals broken off")),
    {
      headers: {
        "content-type": mediaTypes[format],
        "content-disposition": `attachment; filename="refused-${params.import}.${format}"`,
      },
    },
  );
});
