import { cp, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { v7 } from "uuid";
import { expect, inject, it } from "vitest";
import { applyMigrations } from "@/scripts/migrate";
import { inProject } from "@/scripts/project-root";
import { createThrowaway, dropThrowaway, throwawayName } from "@/tests/setup/throwaway-databases";

const migrations = inProject("prisma", "migrations");
const pairs = "20261120140000_pairs_and_changes";

/** A folder with the migrations that came before the one for pairs. */
async function earlierMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), "plumbline-test-"));
  for (const name of await readdir(migrations)) {
    if (name < pairs) await cp(path.join(migrations, name), path.join(folder, name), { recursive: true });
  }
  return folder;
}

it("finds the pairs of transcripts that were there before pairs were kept", async () => {
  const { serverUrl } = inject("databases");
  const name = throwawayName();
  const url = await createThrowaway(serverUrl, name);
  const folder = await earlierMigrations();
  const client = new pg.Client({ connectionString: url });
  try {
    await applyMigrations(url, folder);
    await client.connect();
    const [project, model] = [v7(), v7()];
    await client.query(`INSERT INTO "Project" ("id", "slug", "name", "policy") VALUES ($1, 'old', 'Old', '{}')`, [
      project,
    ]);
    await client.query(`INSERT INTO "Model" ("id", "projectId", "name") VALUES ($1, $2, 'Alder 2')`, [model, project]);
    for (const [n, [pairKey, condition]] of Object.entries([
      ["q1", "a"],
      ["q1", "b"],
      ["q2", null],
      ["q3", "a"],
      ["q3", "a"],
      [null, "a"],
    ])) {
      await client.query(
        `INSERT INTO "Transcript" ("id", "projectId", "modelId", "pairKey", "condition", "contentHash", "partCount", "reasoningLength")
         VALUES ($1, $2, $3, $4, $5, sha256($6::bytea), 0, 0)`,
        [v7(), project, model, pairKey, condition, n],
      );
    }
    await applyMigrations(url, migrations);
    const { rows } = await client.query(
      `SELECT "key", "state", "transcriptCount", "conditionCount" FROM "Pair" ORDER BY "key"`,
    );
    expect(rows).toEqual([
      { key: "q1", state: "paired", transcriptCount: 2, conditionCount: 2 },
      { key: "q2", state: "alone", transcriptCount: 1, conditionCount: 1 },
      { key: "q3", state: "repeated", transcriptCount: 2, conditionCount: 1 },
    ]);
  } finally {
    await client.end();
    await rm(folder, { recursive: true });
    await dropThrowaway(serverUrl, name);
  }
});
