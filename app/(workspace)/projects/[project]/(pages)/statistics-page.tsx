import { getTranslations } from "next-intl/server";
import { type ReactNode, Suspense } from "react";
import { orNotFound, readProjectFor } from "@/app/(workspace)/projects/[project]/read-project";
import { LabelFilterBar } from "@/components/statistics/label-filter-bar";
import { type StatisticsPlace, ViewTabs } from "@/components/statistics/view-tabs";
import { Page } from "@/components/ui/page";
import { Skeleton } from "@/components/ui/skeleton";
import { type LabelFilter, parseLabelFilter } from "@/lib/agreement/label-filter";
import { allows } from "@/lib/projects/permissions";
import { requireViewer } from "@/lib/server/auth/viewer";
import { readLabelChoices } from "@/lib/server/data/label-choices";
import { statisticPaths } from "@/lib/statistics/statistic-paths";
import { statisticSearch } from "@/lib/statistics/statistic-request";
import type { Viewer } from "@/lib/viewer";

/** What the pages on agreement and on scores are given by Next.js. */
export type StatisticsPageProps = {
  readonly params: Promise<{ readonly project: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
};

/** Whose page it is, and which labels it is about. */
export type StatisticsScope = {
  readonly viewer: Viewer;
  readonly project: string;
  readonly mayManage: boolean;
  readonly filter: LabelFilter;
  /** The address's search parameters, for what a page asks besides the labels. */
  readonly query: Readonly<Record<string, string | string[] | undefined>>;
};

type FrameProps = StatisticsPageProps & {
  readonly place: StatisticsPlace;
  /** Names of search parameters of the page's own, which stay when the filter changes. */
  readonly own?: readonly string[];
  readonly children: (scope: StatisticsScope) => ReactNode;
};

/** A page on agreement or on scores: its tabs, which labels it rests on, and what it shows of them. */
export async function StatisticsPage({ params, searchParams, place, own = [], children }: FrameProps) {
  const viewer = await requireViewer();
  const { slug, role } = await readProjectFor(viewer, (await params).project, "research");
  const query = await searchParams;
  const filter = parseLabelFilter(query);
  const text = await getTranslations(place.area);
  const kept = own.flatMap((name) =>
    [query[name] ?? []]
      .flat()
      .slice(0, 1)
      .map((value) => [name, value] as const),
  );
  const address =
    place.area === "agreement" ? statisticPaths.agreement(slug, place.view) : statisticPaths.scores(slug, place.view);
  return (
    <Page title={text("title")} intro={text("intro")}>
      <ViewTabs project={slug} place={place} search={statisticSearch({ filter })} />
      <Suspense fallback={<Skeleton className="mb-5 h-8 w-40" />}>
        <Filters viewer={viewer} project={slug} {...{ address, filter, kept: Object.fromEntries(kept) }} />
      </Suspense>
      <h2 className="sr-only">{(await getTranslations("statistics.views"))(place.view)}</h2>
      {children({ viewer, project: slug, mayManage: allows(role, "manage"), filter, query })}
    </Page>
  );
}

type FiltersProps = Pick<StatisticsScope, "viewer" | "project" | "filter"> & {
  readonly address: string;
  readonly kept: Readonly<Record<string, string>>;
};

async function Filters({ viewer, project, ...bar }: FiltersProps) {
  return <LabelFilterBar {...bar} choices={await orNotFound(readLabelChoices(viewer, project))} />;
}
