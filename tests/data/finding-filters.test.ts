import { beforeAll, describe, expect, it, vi } from "vitest";
import { seededRandom } from "@/lib/random";
import { db } from "@/lib/server/data/client";
import { idsOfFilter } from "@/lib/server/data/search-ids";
import { findNeighbours, listTranscripts } from "@/lib/server/data/transcripts";
import type { MetadataCondition } from "@/lib/transcripts/metadata-condition";
import {
  noFilter,
  type TranscriptFilter,
  type TranscriptOrder,
  transcriptSortSchema,
} from "@/lib/transcripts/transcript-query";
import type { Person } from "@/lib/viewer";
import { makeProject } from "@/tests/data/builders";
import { insertKnown, type Known, makeKnown, metadataTexts, pick } from "@/tests/data/finding-corpus";
import { inOrder, isLetThrough } from "@/tests/data/finding-oracle";

type Project = { readonly slug: string; readonly owner: Person };
type Random = () => number;
type Asked = { readonly filter: TranscriptFilter; readonly sort: TranscriptOrder };

/** Every page of a list, from the first to the last or from the last to the first. */
async function readAll({ slug, owner }: Project, { filter, sort }: Asked, direction: "after" | "before" = "after") {
  const ids: string[] = [];
  let from: string | null = null;
  do {
    const place = { after: null, before: null, [direction]: from };
    const page = await listTranscripts(owner, slug, { ...filter, sort, ...place });
    const rows = page.rows.map(({ id }) => id);
    if (direction === "after") ids.push(...rows);
    else ids.unshift(...rows);
    from = page[direction];
  } while (from !== null);
  return ids;
}

const year = 31_557_600_000;
const start = Date.parse("2024-05-01T00:00:00Z");

/** Sparse years, a busy hour, and more in one moment than is looked at at once. */
function momentOf(random: Random, n: number): number {
  if (n % 3 === 0) return Math.floor(start + random() * 3 * year);
  return Math.floor(start + 1.7 * year + (n % 3 === 1 ? random() * 3_600_000 : 0));
}

const count = 3600;
const paths = [
  "subject",
  "score",
  "question",
  "question.id",
  'question["a.b"].deep',
  "tags[0]",
  "tags[1].name",
  "none",
  "tags",
];

function anyCondition(random: Random): MetadataCondition {
  const path = pick(random, paths);
  const op = pick(random, ["has", "is", "is", "above", "below"] as const);
  if (op === "has") return { path, op };
  if (op === "is") return { path, op, value: pick(random, [...metadataTexts, "0.5", "1e-7", "1e+21", "false", "1"]) };
  return { path, op, value: pick(random, [0, 1, -3.5, 1e-6, 4]) };
}

function anyFilter(random: Random): TranscriptFilter {
  const maybe = <Value>(values: readonly Value[]) => (random() < 0.25 ? pick(random, values) : null);
  return {
    ...noFilter,
    model: maybe(["Alder 2", "Cedar mini", "Birch", "Nobody"]),
    condition: maybe(["", "cue", "Hinweis ü", "none such"]),
    split: maybe(["", "dev", "heldout"] as const),
    status: maybe(["unlabelled", "in_progress", "labelled"] as const),
    correctness: maybe(["", "correct", "unknown"] as const),
    pair: maybe(["one", "two", "three"]),
    archived: maybe(["yes"] as const),
    metadata:
      random() < 0.4 ? [anyCondition(random)] : random() < 0.2 ? [anyCondition(random), anyCondition(random)] : [],
  };
}

const byImport: TranscriptOrder = { by: "imported", isDescending: false };

describe("filtered lists", () => {
  let project: Project;
  let all: Known[];

  beforeAll(async () => {
    project = await makeProject();
    const random = seededRandom(5);
    all = Array.from({ length: count }, (_, n) => makeKnown(random, { msecs: momentOf(random, n) }));
    await insertKnown(project.slug, all);
    // Somebody else's, at the same moments, which must never be seen.
    const other = await makeProject();
    await insertKnown(
      other.slug,
      Array.from({ length: 300 }, (_, n) => makeKnown(random, { msecs: momentOf(random, n) })),
    );
  });

  const wanted = ({ filter, sort }: Asked) =>
    inOrder(
      all.filter((known) => isLetThrough(known, filter)),
      sort,
    ).map(({ id }) => id);

  it("show what a plain reading of the filter would, each once, in every order, both ways", async () => {
    const random = seededRandom(9);
    for (let round = 0; round < 16; round++) {
      const sort = { by: pick(random, transcriptSortSchema.options), isDescending: random() < 0.5 };
      const asked = {
        filter: anyFilter(random),
        sort: round % 2 === 0 ? { ...byImport, isDescending: random() < 0.5 } : sort,
      };
      const expected = wanted(asked);
      expect(await readAll(project, asked), JSON.stringify(asked)).toEqual(expected);
    }
  });

  it("lead back the way they came", async () => {
    const random = seededRandom(13);
    for (let round = 0; round < 20; round++) {
      const sort = { by: pick(random, transcriptSortSchema.options), isDescending: random() < 0.5 };
      const asked = { filter: anyFilter(random), sort };
      const expected = wanted(asked);
      const last = expected.at(-1);
      if (last === undefined) continue;
      const { slug, owner } = project;
      const before = await listTranscripts(owner, slug, { ...asked.filter, sort, after: null, before: last });
      const ids = before.rows.map(({ id }) => id);
      expect(ids, JSON.stringify(asked)).toEqual(expected.slice(Math.max(0, expected.length - 51), -1));
      const neighbours = await findNeighbours(
        owner,
        { project: slug, transcript: last },
        { ...asked.filter, sort, after: null, before: null },
      );
      expect(neighbours, JSON.stringify(asked)).toEqual({ previous: expected.at(-2) ?? null, next: null });
    }
  });

  it("count what they show", async () => {
    const random = seededRandom(17);
    for (let round = 0; round < 30; round++) {
      const asked = { filter: anyFilter(random), sort: byImport };
      const { length } = wanted(asked);
      const page = await listTranscripts(project.owner, project.slug, {
        ...asked.filter,
        sort: byImport,
        after: null,
        before: null,
      });
      if (page.total.isExact) expect(page.total.count, JSON.stringify(asked)).toBe(length);
      else expect(length, JSON.stringify(asked)).toBeGreaterThan(page.total.count);
    }
  });

  it("give their ids to whoever changes all of them, whatever becomes of those that were given", async () => {
    const { id: projectId } = await db().project.findUniqueOrThrow({
      where: { slug: project.slug },
      select: { id: true },
    });
    for (const filter of [
      noFilter,
      { ...noFilter, split: "dev" as const },
      { ...noFilter, metadata: [{ path: "score", op: "above" as const, value: 0 }] },
    ]) {
      const batches: string[][] = [];
      for await (const ids of idsOfFilter({ projectId, filter, take: 100 })) batches.push([...ids]);
      expect(batches.flat()).toEqual(wanted({ filter, sort: byImport }));
      expect(Math.max(...batches.map(({ length }) => length))).toBeLessThan(1000);
    }
  });

  it("are shown in part when looking takes too long, and going on finds the rest, each once", async () => {
    vi.stubEnv("PLUMBLINE_SEARCH_MS", "1");
    const random = seededRandom(19);
    let partial = 0;
    for (let round = 0; round < 6; round++) {
      const sort = { by: pick(random, transcriptSortSchema.options), isDescending: random() < 0.5 };
      const asked = { filter: { ...anyFilter(random), archived: null }, sort };
      const page = await listTranscripts(project.owner, project.slug, {
        ...asked.filter,
        sort,
        after: null,
        before: null,
      });
      if (page.isPartial) partial++;
      expect(await readAll(project, asked), JSON.stringify(asked)).toEqual(wanted(asked));
    }
    vi.unstubAllEnvs();
    expect(partial).toBeGreaterThan(0);
  });
});
