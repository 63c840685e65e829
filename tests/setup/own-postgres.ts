import pg from "pg";
import { afterAll, beforeAll } from "vitest";
import { type LocalPostgres, openLocalPostgres } from "@/scripts/local-postgres";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { createThrowaway, databaseAt, throwawayName } from "@/tests/setup/throwaway-databases";

/** A server for the tests of one file, with their own empty databases on it. */
export function ownPostgres() {
  const dataDir = makeTemporaryDirectory();
  let server: LocalPostgres;
  beforeAll(async () => {
    server = await openLocalPostgres({ dataDir, isThrowaway: true });
  });
  afterAll(async () => {
    await server.release();
    await removeDataDir(dataDir);
  });
  return {
    emptyDatabase: () => createThrowaway(server.url, throwawayName()),
    databaseNamed: (name: string) => databaseAt(server.url, name),
  };
}

/** Runs one statement on a connection of its own. */
export async function query<Row extends pg.QueryResultRow>(url: string, statement: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(statement);
    return rows;
  } finally {
    await client.end();
  }
}
