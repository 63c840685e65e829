import { notFound } from "@/lib/errors";
import { readReport, readReportNames } from "@/lib/server/data/statistics";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { tableText } from "@/lib/server/exports/table-text";
import { log } from "@/lib/server/log";
import { route } from "@/lib/server/route";
import { findReportTable } from "@/lib/statistics/report-tables";
import { parseStatisticRequest, withoutSuffix } from "@/lib/statistics/statistic-request";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly statistic: string; readonly table: string };

/** A table of a statistic as CSV, the very figures that the page shows. */
export const GET = route<Params>(async (viewer, { request, params, requestId }) => {
  const asked = parseStatisticRequest(params.statistic, new URL(request.url).searchParams);
  const name = withoutSuffix(params.table, ".csv");
  const toTable = findReportTable(asked.statistic, name);
  if (toTable === null) throw notFound();
  const { report, source } = await readReport(viewer, params.project, asked);
  const table = toTable(report, await readReportNames(viewer, source));
  return new Response(
    byteStream(tableText(table), (error) => log.error({ err: error, requestId }, "table broken off")),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8; header=present",
        "content-disposition": `attachment; filename="${params.project}-${asked.statistic}-${name}.csv"`,
      },
    },
  );
});
