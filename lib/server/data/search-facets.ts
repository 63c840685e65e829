import "server-only";
import { requireProjectId } from "@/lib/server/data/access";
import {
  countValues,
  type FacetCounts,
  type FacetName,
  facetNames,
  listValues,
  readMetadata,
} from "@/lib/server/data/search-facet-rows";
import { openSearch } from "@/lib/server/data/search-matches";
import { type SearchSession, withSearchSession } from "@/lib/server/data/search-session";
import { type Taken, takeMatches } from "@/lib/server/data/search-take";
import { countOf, maxCount } from "@/lib/server/data/transcript-counts";
import { metadataFacets } from "@/lib/transcripts/metadata-facets";
import { type TranscriptFilter, transcriptFilterSchema } from "@/lib/transcripts/transcript-query";
import type { BoundedCount, FacetValue, TranscriptFacets } from "@/lib/transcripts/transcript-row";
import type { Viewer } from "@/lib/viewer";

/** Shares of a list's time: what all counting may take, one sample of a filter, and one value in more than a sample. */
const [allShare, sampleShare, valueShare] = [1.6, 0.6, 0.1];
const maxMetadata = 300;

/**
 * What a filter can be narrowed to. Values of which a filter's first transcripts have many are counted there, others one
 * by one; where time runs out a count is at least so many.
 */
export async function listFacets(viewer: Viewer, project: string, filter: TranscriptFilter): Promise<TranscriptFacets> {
  const projectId = await requireProjectId(viewer, project, { permission: "research" });
  return withSearchSession((session) => new FacetCounter(session, projectId).facetsOf(onlyFilter(filter)));
}

/** A query is a filter and more. */
function onlyFilter(filter: TranscriptFilter): TranscriptFilter {
  const keys = Object.keys(transcriptFilterSchema.shape);
  return transcriptFilterSchema.parse(Object.fromEntries(Object.entries(filter).filter(([key]) => keys.includes(key))));
}

/** The transcripts that a filter lets through first, and how many of them have which values. */
type Sample = { readonly taken: Taken; readonly counts: FacetCounts };

const fromStart = { order: { by: "imported", isDescending: false }, anchor: null, direction: "forward" } as const;

class FacetCounter {
  /** One for the filter itself, and one for each facet that it has chosen a value of. */
  private readonly samples = new Map<string, Promise<Sample>>();

  constructor(
    private readonly session: SearchSession,
    private readonly projectId: string,
  ) {}

  async facetsOf(filter: TranscriptFilter): Promise<TranscriptFacets> {
    const values = await listValues(this.session, this.projectId);
    const metadata = await this.metadataOf(filter);
    const facets: Partial<Record<FacetName, FacetValue[]>> = {};
    for (const name of facetNames) facets[name] = await this.valuesOf({ ...filter, [name]: null }, name, values[name]);
    return { model: [], condition: [], split: [], status: [], correctness: [], ...facets, metadata };
  }

  /** Of a filter that has no choice of this facet. */
  private async valuesOf(filter: TranscriptFilter, name: FacetName, known: readonly string[]): Promise<FacetValue[]> {
    const { taken, counts } = await this.sampleOf(filter);
    const found: FacetValue[] = [];
    for (const value of new Set([...counts[name].keys(), ...known])) {
      const sampled = counts[name].get(value) ?? 0;
      const isCertain = taken.reached === null || sampled > maxCount;
      const count = isCertain ? bounded(sampled) : await this.countOf({ ...filter, [name]: value }, sampled);
      if (count.count > 0) found.push({ value, count });
    }
    return found.toSorted((one, other) => other.count.count - one.count.count || compare(one.value, other.value));
  }

  private async countOf(filter: TranscriptFilter, atLeast: number): Promise<BoundedCount> {
    const { count, isExact } = countOf(await this.take(filter, { share: valueShare, enough: 0 }));
    return { count: Math.min(maxCount, Math.max(atLeast, count)), isExact };
  }

  /** Conditions on a path do not narrow that path. */
  private async metadataOf(filter: TranscriptFilter): Promise<TranscriptFacets["metadata"]> {
    const facets = await this.metadataIn(filter);
    const own = await Promise.all(
      [...new Set(filter.metadata.map(({ path }) => path))].map(async (chosen) => {
        const metadata = filter.metadata.filter(({ path }) => path !== chosen);
        return (await this.metadataIn({ ...filter, metadata })).filter(({ path }) => path === chosen);
      }),
    );
    const chosen = own.flat();
    return [...chosen, ...facets.filter(({ path }) => !chosen.some((one) => one.path === path))];
  }

  private async metadataIn(filter: TranscriptFilter): Promise<TranscriptFacets["metadata"]> {
    const { taken } = await this.sampleOf(filter);
    const isExact = taken.reached === null && taken.ids.length <= maxMetadata;
    const sample = await readMetadata(this.session, taken.ids.slice(0, maxMetadata));
    return metadataFacets(sample).map(({ path, values }) => ({
      path,
      values: values.map(({ value, count }) => ({ value, count: { count, isExact } })),
    }));
  }

  private sampleOf(filter: TranscriptFilter): Promise<Sample> {
    const key = JSON.stringify(filter);
    const sample = this.samples.get(key) ?? this.makeSample(filter);
    this.samples.set(key, sample);
    return sample;
  }

  private async makeSample(filter: TranscriptFilter): Promise<Sample> {
    const taken = await this.take(filter, { share: sampleShare, enough: maxMetadata });
    return { taken, counts: await countValues(this.session, taken.ids) };
  }

  private async take(
    filter: TranscriptFilter,
    { share, enough }: { readonly share: number; readonly enough: number },
  ): Promise<Taken> {
    const isLate = () => this.session.isPast(allShare);
    if (isLate()) return { ids: [], reached: "", moreCount: 0 };
    const search = await openSearch(this.session, this.projectId, filter);
    if (!search) return { ids: [], reached: null, moreCount: 0 };
    const isOver = this.session.timer(share);
    const wanted = { enough, most: maxCount + 1, isOver: () => isLate() || isOver() };
    return takeMatches(this.session, search, { ...fromStart, ...wanted });
  }
}

function bounded(count: number): BoundedCount {
  return { count: Math.min(count, maxCount), isExact: count <= maxCount };
}

const compare = (one: string, other: string) => (one < other ? -1 : Number(one > other));
