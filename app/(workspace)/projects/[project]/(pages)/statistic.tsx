import { NextIntlClientProvider } from "next-intl";
import { type ReactNode, Suspense } from "react";
import { orNotFound } from "@/app/(workspace)/projects/[project]/read-project";
import { Computing } from "@/components/statistics/computing";
import type { LabelSource } from "@/lib/server/data/labels";
import { readStatistic } from "@/lib/server/data/statistics";
import { textsFor } from "@/lib/server/messages";
import type { Reports } from "@/lib/statistics/registry";
import type { StatisticName } from "@/lib/statistics/statistic-names";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { type StatisticRequest, statisticSearch } from "@/lib/statistics/statistic-request";
import type { Viewer } from "@/lib/viewer";

type StatisticProps<Name extends StatisticName> = StatisticRequest<Name> & {
  readonly viewer: Viewer;
  readonly project: string;
  /** What is computed, in a word or two, for the bar. */
  readonly label: string;
  /** The shape of what comes, while it is not known whether it is there. */
  readonly skeleton: ReactNode;
  /** Shows the report with the labels it rests on; it may be async. */
  readonly children: (report: Reports[Name], source: LabelSource) => ReactNode | Promise<ReactNode>;
};

/** A part of a page that shows a statistic: its report, or how far the computation is. */
export function Statistic<Name extends StatisticName>({ skeleton, ...props }: StatisticProps<Name>) {
  return (
    <Suspense key={statisticSearch(props)} fallback={skeleton}>
      <ReadStatistic {...props} />
    </Suspense>
  );
}

async function ReadStatistic<Name extends StatisticName>({
  viewer,
  project,
  label,
  children,
  ...request
}: Omit<StatisticProps<Name>, "skeleton">) {
  const { source, ...found } = await orNotFound(readStatistic(viewer, project, request));
  if (found.state === "ready") return children(found.report, source);
  const address = statisticPaths.state(project, request.statistic, statisticSearch(request));
  return (
    <NextIntlClientProvider messages={textsFor("statistics")}>
      <Computing address={address} label={label} begun={found} />
    </NextIntlClientProvider>
  );
}
