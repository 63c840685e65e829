import { notFound } from "@/lib/errors";
import { type Chart, chartCells } from "@/lib/plots/chart";
import { svgText } from "@/lib/plots/svg-text";
import { readReport, readReportNames } from "@/lib/server/data/statistics";
import { byteStream } from "@/lib/server/exports/byte-stream";
import { tableText } from "@/lib/server/exports/table-text";
import { log } from "@/lib/server/log";
import { figureWords, locale } from "@/lib/server/messages";
import { route } from "@/lib/server/route";
import { findReportFigure } from "@/lib/statistics/report-figures";
import { parseStatisticRequest } from "@/lib/statistics/statistic-request";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly statistic: string; readonly figure: string };

/** A figure of a statistic: the drawing that the page shows as SVG, or its data as CSV. */
export const GET = route<Params>(async (viewer, { request, params, requestId }) => {
  const search = new URL(request.url).searchParams;
  const asked = parseStatisticRequest(params.statistic, search);
  const [, name, format] = /^(.+)\.(svg|csv)$/.exec(params.figure) ?? [];
  const { report, source } = await readReport(viewer, params.project, asked);
  const make = name === undefined ? null : findReportFigure(asked.statistic, name);
  if (make === null) throw notFound();
  const names = await readReportNames(viewer, source);
  const chart = make(report, { names, words: figureWords, locale, asked: Object.fromEntries(search) });
  const disposition = `attachment; filename="${params.project}-${asked.statistic}-${params.figure}"`;
  if (format === "svg") return answer(svgText(chart.wide), "image/svg+xml; charset=utf-8", disposition);
  const data = byteStream(dataOf(chart), (error) => log.error({ err: error, requestId }, "figure's data broken off"));
  return answer(data, "text/csv; charset=utf-8; header=present", disposition);
});

function dataOf({ table }: Chart) {
  return tableText(chartCells(table));
}

function answer(body: BodyInit, type: string, disposition: string): Response {
  return new Response(body, { headers: { "content-type": type, "content-disposition": disposition } });
}
