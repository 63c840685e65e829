import { randomBytes } from "node:crypto";
import process from "node:process";
import pg from "pg";

export const throwawayPrefix = "plumbline_test_";

/** A name that no other run uses, on a server that may be shared. */
export const throwawayName = (): string =>
  (process.env.PLUMBLINE_TEST_DATABASES ?? throwawayPrefix) + randomBytes(6).toString("hex");

/** The same server and user, another database. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates a database, empty or as a copy of another, and returns its URL. */
export async function createThrowaway(serverUrl: string, name: string, template = "template0"): Promise<string> {
  await administer(serverUrl, (client) => client.query(`CREATE DATABASE "${name}" TEMPLATE "${template}"`));
  return databaseAt(serverUrl, name);
}

/** Drops a database and whatever connections it has. Only one of our own makes. */
export async function dropThrowaway(serverUrl: string, name: string): Promise<void> {
  if (!name.startsWith(throwawayPrefix)) throw new Error(`${name} is not a throwaway database`);
  await administer(serverUrl, (client) => client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`));
}

/** Drops every database whose name begins so. */
export async function dropThrowaways(serverUrl: string, prefix: string): Promise<void> {
  const { rows } = await administer(serverUrl, (client) =>
    client.query<{ name: string }>("SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)", [prefix]),
  );
  for (const { name } of rows) await dropThrowaway(serverUrl, name);
}

async function administer<Result>(serverUrl: string, run: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    return await run(client);
  } finally {
    await client.end();
  }
}
