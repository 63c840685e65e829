import { notFound } from "@/lib/errors";
import { svgText } from "@/lib/plots/svg-text";
import { readReport, readReportNames } from "@/lib/server/data/statistics";
import { figureWords } from "@/lib/server/messages";
import { route } from "@/lib/server/route";
import { findReportFigure } from "@/lib/statistics/report-figures";
import { parseStatisticRequest, withoutSuffix } from "@/lib/statistics/statistic-request";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly statistic: string; readonly figure: string };

/** A figure of a statistic as SVG, the drawing that the page shows. */
export const GET = route<Params>(async (viewer, { request, params }) => {
  const asked = parseStatisticRequest(params.statistic, new URL(request.url).searchParams);
  const name = withoutSuffix(params.figure, ".svg");
  const { report, source } = await readReport(viewer, params.project, asked);
  const draw = findReportFigure(asked.statistic, name);
  if (draw === null) throw notFound();
  const drawing = draw(report, await readReportNames(viewer, source), figureWords);
  return new Response(svgText(drawing), {
    headers: {
      "content-type": "image/svg+xml; charset=utf-8",
      "content-disposition": `attachment; filename="${params.project}-${asked.statistic}-${name}.svg"`,
    },
  });
});
