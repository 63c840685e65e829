import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPairs } from "@/lib/pairs/pair-groups";
import { pool } from "@/lib/server/data/client";
import { makeProject } from "@/tests/data/builders";
import { addTranscripts, readPairs, readTranscripts } from "@/tests/data/pair-builders";

const key = fc.option(fc.constantFrom("a", "b", "c"), { nil: null });
const condition = fc.option(fc.constantFrom("baseline", "cue"), { nil: null });
const some = fc.uniqueArray(fc.nat(11), { minLength: 1 });

/** A statement that changes transcripts, by their places among those of the project. */
const step = fc.oneof(
  fc.record({ set: fc.constant("pairKey" as const), value: key, of: some }),
  fc.record({ set: fc.constant("condition" as const), value: condition, of: some }),
  fc.record({ set: fc.constant("archivedAt" as const), value: fc.constantFrom("2026-01-01", null), of: some }),
  fc.record({ set: fc.constant("split" as const), value: fc.constantFrom("dev", null), of: some }),
  fc.record({ set: fc.constant("gone" as const), of: fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 2 }) }),
  fc.record({
    set: fc.constant("more" as const),
    of: fc.array(
      fc.record({ pairKey: key, condition, model: fc.constantFrom("A", "B"), epoch: fc.integer({ min: 1, max: 2 }) }),
      { minLength: 1, maxLength: 6 },
    ),
  }),
);

const idsOf = async (slug: string) => (await readTranscripts(slug)).map(({ id }) => id);

async function take(slug: string, change: typeof step extends fc.Arbitrary<infer Step> ? Step : never): Promise<void> {
  if (change.set === "more") {
    await addTranscripts(slug, change.of);
    return;
  }
  const ids = await idsOf(slug);
  const chosen = change.of.flatMap((place) => ids[place] ?? []);
  if (change.set === "gone") {
    await pool().query(`DELETE FROM "Transcript" WHERE "id" = ANY ($1)`, [chosen]);
    return;
  }
  await pool().query(`UPDATE "Transcript" SET "${change.set}" = $2 WHERE "id" = ANY ($1)`, [chosen, change.value]);
}

/** The pairs as they would be found by looking at every transcript. */
async function recountPairs(slug: string) {
  const live = (await readTranscripts(slug)).filter(({ isArchived }) => !isArchived);
  return groupPairs(live)
    .map(({ members, ...pair }) => ({ ...pair, transcriptCount: members.length }))
    .sort((a, b) => compare(a.key, b.key) || compare(a.model, b.model) || a.epoch - b.epoch);
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

describe("the pairs of a project", () => {
  it("are those that a look at every transcript finds, whatever was added, changed, archived and removed", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const { slug } = await makeProject();
        await addTranscripts(
          slug,
          Array.from({ length: 8 }, (_, place) => ({ pairKey: place % 3 ? "a" : null })),
        );
        for (const each of steps) await take(slug, each);
        expect(await readPairs(slug)).toEqual(await recountPairs(slug));
      }),
      { numRuns: 25 },
    );
  });

  it("are counted to a thousand", async () => {
    const { slug } = await makeProject();
    await addTranscripts(
      slug,
      Array.from({ length: 1003 }, () => ({ pairKey: "all" })),
    );
    expect(await readPairs(slug)).toMatchObject([{ transcriptCount: 1000, conditionCount: 1, state: "repeated" }]);
  });

  it("are right when many add to the same keys at once, in different orders", async () => {
    const { slug } = await makeProject();
    const keys = Array.from({ length: 40 }, (_, place) => `k${place}`);
    const halves = Array.from({ length: 6 }, (_, n) =>
      (n % 2 ? keys : keys.toReversed()).map((pairKey) => ({ pairKey, condition: `condition ${n}` })),
    );
    await Promise.all(halves.map((drafts) => addTranscripts(slug, drafts)));
    const pairs = await readPairs(slug);
    expect(pairs).toHaveLength(40);
    for (const pair of pairs) expect(pair).toMatchObject({ transcriptCount: 6, conditionCount: 6, state: "paired" });
  });
});

/** The project's counters, and what they count found by looking. */
async function counters(slug: string) {
  const { rows } = await pool().query(
    `SELECT p."transcriptCount", p."unlabelledCount", p."inProgressCount", p."labelledCount",
       (SELECT count(*)::int FROM "Transcript" t WHERE t."projectId" = p."id" AND t."archivedAt" IS NULL) AS "transcripts",
       (SELECT count(*)::int FROM "Task" t WHERE t."projectId" = p."id" AND t."status" = 'unlabelled' AND NOT t."isArchived") AS "unlabelled",
       (SELECT count(*)::int FROM "Task" t JOIN "Transcript" s ON s."id" = t."transcriptId"
         WHERE t."projectId" = p."id" AND t."isArchived" <> (s."archivedAt" IS NOT NULL)) AS "wrong"
     FROM "Project" p WHERE p."slug" = $1`,
    [slug],
  );
  return rows[0];
}

describe("the counters of a project", () => {
  it("are of transcripts that are there and not archived, and of their tasks", async () => {
    const { slug } = await makeProject();
    await addTranscripts(
      slug,
      Array.from({ length: 60 }, () => ({})),
    );
    const change = fc.oneof(
      fc.record({ set: fc.constant("archivedAt" as const), value: fc.constantFrom("2026-01-01", null), of: some }),
      fc.record({ set: fc.constant("gone" as const), of: fc.tuple(fc.nat(11)) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 6 }), async (changes) => {
        for (const each of changes) await take(slug, each);
        const { transcriptCount, unlabelledCount, transcripts, unlabelled, wrong } = await counters(slug);
        expect({ transcriptCount, unlabelledCount, wrong }).toEqual({
          transcriptCount: transcripts,
          unlabelledCount: unlabelled,
          wrong: 0,
        });
      }),
      { numRuns: 20 },
    );
    const left = (await readTranscripts(slug)).length;
    await pool().query(`UPDATE "Transcript" SET "archivedAt" = NULL`);
    expect(await counters(slug)).toMatchObject({ transcriptCount: left, unlabelledCount: left });
  });

  it("go with the project", async () => {
    const { slug } = await makeProject();
    await addTranscripts(slug, [{ pairKey: "a" }, { pairKey: "a" }]);
    await pool().query(`DELETE FROM "Project" WHERE "slug" = $1`, [slug]);
    expect(await readPairs(slug)).toEqual([]);
  });
});
