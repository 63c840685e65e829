import { seededRandom } from "@/lib/random";
import { db } from "@/lib/server/data/client";
import { listTranscripts } from "@/lib/server/data/transcripts";
import { operator } from "@/lib/viewer";
import { type Request, toQuery } from "@/scripts/bench/search-queries";

const rounds = 8;
const placeCount = 200;

type Project = { readonly slug: string; readonly total: number };

/** How long an answer took, the kind of request it was to, and whether it was cut short for its time. */
export type Timing = { readonly kind: string; readonly ms: number; readonly isPartial: boolean };

/** Asks for every kind of request in turn, so that none has the machine's better moments to itself. */
export async function measureRequests(
  project: Project,
  requests: Readonly<Record<string, Request>>,
): Promise<Timing[]> {
  const random = seededRandom(project.total);
  const place = { total: project.total, ids: await someIds(project) };
  const timings: Timing[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const [kind, request] of Object.entries(requests)) {
      const query = toQuery(request(random, place));
      const start = performance.now();
      const { isPartial } = await listTranscripts(operator, project.slug, query);
      timings.push({ kind, ms: performance.now() - start, isPartial });
    }
  }
  return timings;
}

/** How long reading one transcript's row by its key takes. */
export async function measureKeyReads(project: Project): Promise<Timing[]> {
  const timings: Timing[] = [];
  for (const id of await someIds(project)) {
    const start = performance.now();
    await db().transcript.findUnique({ where: { id }, select: { id: true } });
    timings.push({ kind: "key", ms: performance.now() - start, isPartial: false });
  }
  return timings;
}

/** Transcripts from all over the project, always the same, found by their names, which are in no order. */
async function someIds({ slug }: Project): Promise<string[]> {
  const rows = await db().transcript.findMany({
    where: { project: { slug } },
    orderBy: [{ externalId: "asc" }, { id: "asc" }],
    take: placeCount,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** The value that this share of some numbers does not exceed. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}
