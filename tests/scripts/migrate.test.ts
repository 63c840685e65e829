import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { applyMigrations } from "@/scripts/migrate";
import { ownPostgres, query } from "@/tests/setup/own-postgres";

const { emptyDatabase } = ownPostgres();
let directory: string;
let url: string;

beforeEach(async () => {
  directory = mkdtempSync(path.join(os.tmpdir(), "migrations-"));
  url = await emptyDatabase();
  writeMigration("1_people", `CREATE TABLE person (name text); INSERT INTO person VALUES ('Ada; "the first"')`);
});

afterEach(() => {
  rmSync(directory, { recursive: true });
});

function writeMigration(name: string, sql: string): string {
  const file = path.join(directory, name, "migration.sql");
  mkdirSync(path.dirname(file));
  writeFileSync(file, sql);
  return file;
}

describe("the migrations", () => {
  it("are applied in the order of their names, each once", async () => {
    writeMigration("2_ages", "ALTER TABLE person ADD age int; UPDATE person SET age = 36");
    expect(await applyMigrations(url, directory)).toEqual(["1_people", "2_ages"]);
    expect(await applyMigrations(url, directory)).toEqual([]);
    writeMigration("3_more", "INSERT INTO person VALUES ('Grace', 85)");
    expect(await applyMigrations(url, directory)).toEqual(["3_more"]);
    expect(await query(url, "SELECT * FROM person ORDER BY age")).toEqual([
      { name: 'Ada; "the first"', age: 36 },
      { name: "Grace", age: 85 },
    ]);
  });

  it("take functions with statements of their own", async () => {
    writeMigration(
      "2_function",
      "CREATE FUNCTION two() RETURNS int LANGUAGE plpgsql AS $$ BEGIN PERFORM 1; RETURN 2; END $$;",
    );
    await applyMigrations(url, directory);
    expect(await query(url, "SELECT two()")).toEqual([{ two: 2 }]);
  });

  it("are applied once by eight runs at the same time", async () => {
    writeMigration("2_slow", "SELECT pg_sleep(0.2); CREATE TABLE slow ()");
    const runs = await Promise.all(Array.from({ length: 8 }, () => applyMigrations(url, directory)));
    expect(runs.flat().sort()).toEqual(["1_people", "2_slow"]);
  });

  it("are refused when one was edited after it was applied", async () => {
    const file = writeMigration("2_ages", "ALTER TABLE person ADD age int");
    await applyMigrations(url, directory);
    appendFileSync(file, " ");
    await expect(applyMigrations(url, directory)).rejects.toThrow(/edited after they were applied.*: 2_ages\./);
  });

  it("are refused when the database knows more of them than the code", async () => {
    writeMigration("2_ages", "ALTER TABLE person ADD age int");
    await applyMigrations(url, directory);
    rmSync(path.join(directory, "2_ages"), { recursive: true });
    await expect(applyMigrations(url, directory)).rejects.toThrow(/newer version of Plumbline.*: 2_ages\./);
  });

  it("are refused on a database of someone else's", async () => {
    await query(url, "CREATE TABLE theirs ()");
    await expect(applyMigrations(url, directory)).rejects.toThrow("tables that are not Plumbline's");
    expect(await query(url, `SELECT to_regclass('"_prisma_migrations"') AS made`)).toEqual([{ made: null }]);
  });

  it("are refused when another program left one unfinished", async () => {
    await applyMigrations(url, directory);
    await query(url, `INSERT INTO "_prisma_migrations" (id, checksum, migration_name) VALUES ('1', '', '2_ages')`);
    await expect(applyMigrations(url, directory)).rejects.toThrow(/never finished.*: 2_ages\./);
  });
});

describe("a migration that fails", () => {
  it("leaves nothing behind, says why, and can be mended and applied", async () => {
    const file = writeMigration("2_ages", "ALTER TABLE person ADD age int; SELECT 1 / 0");
    await expect(applyMigrations(url, directory)).rejects.toThrow(
      /2_ages failed and was undone: 22012 division by zero/,
    );
    expect(await query(url, "SELECT * FROM person")).toEqual([{ name: 'Ada; "the first"' }]);
    writeFileSync(file, "ALTER TABLE person ADD age int");
    expect(await applyMigrations(url, directory)).toEqual(["2_ages"]);
  });

  it("is applied by the next run when the connection was cut in the middle of it", async () => {
    const file = writeMigration("2_ages", "ALTER TABLE person ADD age int; SELECT pg_sleep(30)");
    const cut = expect(applyMigrations(url, directory)).rejects.toThrow("2_ages");
    await terminateSleepers(url);
    await cut;
    writeFileSync(file, "ALTER TABLE person ADD age int");
    expect(await applyMigrations(url, directory)).toEqual(["2_ages"]);
  });
});

async function terminateSleepers(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: database });
  await client.connect();
  const asleep = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  while ((await client.query(asleep)).rowCount === 0);
  await client.end();
}
