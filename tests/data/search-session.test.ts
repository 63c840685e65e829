import { expect, it } from "vitest";
import { seededRandom } from "@/lib/random";
import { db, pool } from "@/lib/server/data/client";
import { type SearchSession, withSearchSession } from "@/lib/server/data/search-session";
import { nextId } from "@/lib/server/data/search-walk";
import { makeProject } from "@/tests/data/builders";
import { insertKnown, makeKnown } from "@/tests/data/finding-corpus";

const known = makeKnown(seededRandom(1), { msecs: Date.parse("2026-04-01T00:00:00Z"), isArchived: false });

async function makeFirst() {
  const { slug } = await makeProject();
  const { id: projectId } = await db().project.findUniqueOrThrow({ where: { slug }, select: { id: true } });
  const first = (session: SearchSession) => nextId(session, { projectId, isDescending: false }, null);
  return { slug, first };
}

it("a list is read at one moment", async () => {
  const { slug, first } = await makeFirst();
  await withSearchSession(async (session) => {
    expect(await first(session)).toBeNull();
    await insertKnown(slug, [known]);
    expect(await first(session)).toBeNull();
  });
  expect(await withSearchSession(first)).toBe(known.id);
});

it("a list whose connection is lost fails, and nothing else does", async () => {
  const { first } = await makeFirst();
  const lost = withSearchSession(async (session) => {
    await pool().query(`SELECT pg_terminate_backend("pid") FROM pg_stat_activity
      WHERE "datname" = current_database() AND "state" = 'idle in transaction'`);
    return first(session);
  });
  await expect(lost).rejects.toThrow();
  expect(await withSearchSession(first)).toBeNull();
});
