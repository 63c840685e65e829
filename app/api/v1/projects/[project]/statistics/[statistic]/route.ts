import { readComputation, restartStatistic, stopStatistic } from "@/lib/server/data/statistics";
import { route } from "@/lib/server/route";
import { parseStatisticRequest } from "@/lib/statistics/statistic-request";

export const dynamic = "force-dynamic";

type Params = { readonly project: string; readonly statistic: string };

/** How a statistic's computation stands; one that nobody asked for begins. */
export const GET = route<Params>(async (viewer, { request, params }) => {
  const asked = parseStatisticRequest(params.statistic, new URL(request.url).searchParams);
  return Response.json(await readComputation(viewer, params.project, asked));
});

/** Stops a computation for everyone. */
export const DELETE = route<Params>(async (viewer, { request, params }) => {
  const asked = parseStatisticRequest(params.statistic, new URL(request.url).searchParams);
  await stopStatistic(viewer, params.project, asked);
  return Response.json(await readComputation(viewer, params.project, asked));
});

/** Starts again what was stopped or failed. */
export const POST = route<Params>(async (viewer, { request, params }) => {
  const asked = parseStatisticRequest(params.statistic, new URL(request.url).searchParams);
  await restartStatistic(viewer, params.project, asked);
  return Response.json(await readComputation(viewer, params.project, asked));
});
