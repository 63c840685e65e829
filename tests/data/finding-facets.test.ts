import { beforeAll, describe, expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { listFacets } from "@/lib/server/data/search-facets";
import { indexQueued } from "@/lib/server/data/search-indexing";
import { noFilter, type TranscriptFilter } from "@/lib/transcripts/transcript-query";
import type { FacetValue } from "@/lib/transcripts/transcript-row";
import type { Person } from "@/lib/viewer";
import { makeMember, makePerson, makeProject } from "@/tests/data/builders";
import { insertKnown, type Known, makeKnown, pick } from "@/tests/data/finding-corpus";
import { isLetThrough } from "@/tests/data/finding-oracle";

const names = ["model", "condition", "split", "status", "correctness"] as const;
const start = Date.parse("2026-02-01T00:00:00Z");
type Project = { readonly slug: string; readonly owner: Person };

async function makeFilled(count: number, seed: number): Promise<{ readonly project: Project; readonly all: Known[] }> {
  const project = await makeProject();
  const random = seededRandom(seed);
  const all = Array.from({ length: count }, (_, n) => makeKnown(random, { msecs: start + n * 40_000 }));
  await insertKnown(project.slug, all);
  return { project, all };
}

/** How many of some transcripts have each value of a facet. */
function countsOf(all: readonly Known[], name: (typeof names)[number]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const known of all) {
    const value = known[name] ?? "";
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
}

const toMap = (values: readonly FacetValue[]) => new Map(values.map(({ value, count }) => [value, count]));

describe("facets", () => {
  let project: Project;
  let all: Known[];

  beforeAll(async () => {
    ({ project, all } = await makeFilled(400, 3));
  });

  it("count what the filter lets through, a facet's own choice aside", async () => {
    const random = seededRandom(7);
    for (let round = 0; round < 15; round++) {
      const filter: TranscriptFilter = {
        ...noFilter,
        model: pick(random, [null, "Alder 2"]),
        condition: pick(random, [null, null, "cue", ""]),
        status: pick(random, [null, "labelled"] as const),
        archived: pick(random, [null, null, "yes"] as const),
        metadata: random() < 0.3 ? [{ path: "score", op: "above", value: 0 }] : [],
      };
      const facets = await listFacets(project.owner, project.slug, filter);
      for (const name of names) {
        const expected = countsOf(
          all.filter((known) => isLetThrough(known, { ...filter, [name]: null })),
          name,
        );
        const exact = new Map([...expected].map(([value, count]) => [value, { count, isExact: true }]));
        expect(toMap(facets[name]), `${name} of ${JSON.stringify(filter)}`).toEqual(exact);
      }
    }
  });

  it("have paths of metadata, not narrowed by what is asked of them", async () => {
    const metadata = [{ path: "subject", op: "is", value: "π" }] as const;
    const facets = await listFacets(project.owner, project.slug, { ...noFilter, metadata });
    expect(facets.metadata[0]?.path).toBe("subject");
    expect(facets.metadata[0]?.values.length).toBeGreaterThan(5);
    expect(facets.metadata.map(({ path }) => path)).toContain("question.id");
    expect(facets.metadata.map(({ path }) => path)).toContain('question["a.b"].deep');
  });

  it("count up to 1,000 where there are more, the rare values exactly", async () => {
    const many = await makeFilled(2600, 11);
    const facets = await listFacets(many.project.owner, many.project.slug, noFilter);
    const shown = many.all.filter((known) => !known.isArchived);
    const status = toMap(facets.status);
    expect(status.get("unlabelled")).toEqual({ count: 1000, isExact: false });
    expect(status.get("labelled")).toEqual({ count: countsOf(shown, "status").get("labelled"), isExact: true });
    expect(toMap(facets.split).get("heldout")).toEqual({
      count: countsOf(shown, "split").get("heldout"),
      isExact: true,
    });
  });

  it("are those of what a search finds", async () => {
    const searched = await makeProject();
    const random = seededRandom(19);
    const part = (text: string) =>
      ({ turn: 0, role: "user", kind: "text", text, toolName: null, callId: null }) as const;
    const known = ["alpha", "alpha beta", "beta"].map((text, n) =>
      makeKnown(random, { msecs: start + n, split: "dev", isArchived: false, parts: [part(text)] }),
    );
    await insertKnown(searched.slug, known);
    await indexQueued();
    const facets = await listFacets(searched.owner, searched.slug, { ...noFilter, q: "alpha" });
    expect(facets.split).toEqual([{ value: "dev", count: { count: 2, isExact: true } }]);
  });

  it("are not there for whoever may not research the project", async () => {
    for (const other of [await makePerson(), await makeMember(project, "rater")]) {
      await expect(listFacets(other, project.slug, noFilter)).rejects.toMatchObject({
        code: "notFound",
        key: "notFound",
      });
    }
  });
});
