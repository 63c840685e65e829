import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { codeOf, PlainError } from "@/scripts/plain-error";

/** Prisma's own lock for migrations, and its own table and checksums: its command line sees what we applied. */
const migrationLock = 72707369;
const lockLimitMs = 60_000;

const createTable = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY NOT NULL, "checksum" VARCHAR(64) NOT NULL, "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL, "logs" TEXT, "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(), "applied_steps_count" INTEGER NOT NULL DEFAULT 0)`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Applied = { readonly migration_name: string; readonly checksum: string; readonly isFinished: boolean };

/**
 * Applies the migrations of a directory that a database lacks, each in a transaction, so that one which fails or is cut
 * off leaves nothing behind. Several processes may do this at once. Returns the names of those applied.
 */
export async function applyMigrations(url: string, directory: string): Promise<readonly string[]> {
  const migrations = readMigrations(directory);
  const client = new pg.Client({ connectionString: url, application_name: "plumbline migrations" });
  // A connection that is cut fails the query that is running; the event beside it would end the process.
  client.on("error", () => undefined);
  await client.connect();
  try {
    await lock(client);
    const applied = await readApplied(client);
    refuseDifferences(migrations, applied);
    const names = new Set(applied.map(({ migration_name }) => migration_name));
    const missing = migrations.filter(({ name }) => !names.has(name));
    for (const migration of missing) await apply(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

function readMigrations(directory: string): readonly Migration[] {
  const fileOf = (name: string) => path.join(directory, name, "migration.sql");
  const names = readdirSync(directory).filter((name) => existsSync(fileOf(name)));
  return names.sort().map((name) => {
    const bytes = readFileSync(fileOf(name));
    return { name, sql: bytes.toString("utf8"), checksum: createHash("sha256").update(bytes).digest("hex") };
  });
}

/** Held by the session: it goes when we do. */
async function lock(client: pg.Client): Promise<void> {
  try {
    await client.query(`SET lock_timeout = ${lockLimitMs}`);
    await client.query("SELECT pg_advisory_lock($1)", [migrationLock]);
    await client.query("SET lock_timeout = 0");
  } catch (error) {
    if (codeOf(error) !== "55P03") throw error;
    throw new PlainError("Another process has been changing the database's tables for a minute. Try again later.");
  }
}

async function readApplied(client: pg.Client): Promise<readonly Applied[]> {
  const table = await client.query<{ exists: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS exists`,
  );
  if (!table.rows[0]?.exists) {
    await refuseForeign(client);
    await client.query(createTable);
  }
  const { rows } = await client.query<Applied>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS "isFinished"
     FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

async function refuseForeign(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ tables: number }>(
    `SELECT count(*)::int AS tables FROM pg_class
     WHERE relnamespace = current_schema()::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
  );
  if (rows[0]?.tables === 0) return;
  throw new PlainError("The database holds tables that are not Plumbline's. Give it a database of its own.");
}

function refuseDifferences(migrations: readonly Migration[], applied: readonly Applied[]): void {
  const checksums = new Map(migrations.map(({ name, checksum }) => [name, checksum]));
  refuse(
    applied.filter(({ isFinished }) => !isFinished),
    "Migrations were begun by another program and never finished. Restore the database, or finish them by hand",
  );
  refuse(
    applied.filter(({ migration_name }) => !checksums.has(migration_name)),
    "The database was made by a newer version of Plumbline: update the code. It lacks",
  );
  refuse(
    applied.filter(({ migration_name, checksum }) => checksums.get(migration_name) !== checksum),
    "Migrations were edited after they were applied. Restore the files",
  );
}

function refuse(rows: readonly Applied[], reason: string): void {
  if (rows.length === 0) return;
  throw new PlainError(`${reason}: ${rows.map(({ migration_name }) => migration_name).join(", ")}.`);
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    // Without parameters the text goes as it is, with any number of statements.
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    throw new PlainError(`The migration ${name} failed and was undone: ${codeOf(error) ?? ""} ${reason}`, {
      cause: error,
    });
  }
}
