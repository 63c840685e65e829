import { randomBytes } from "node:crypto";
import pg from "pg";

export const throwawayPrefix = "plumbline_test_";

/** A name that no other run uses, on a server that may be shared. */
export const throwawayName = (): string => throwawayPrefix + randomBytes(6).toString("hex");

/** The same server and user, another database. */
export function databaseAt(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/** Creates a database, empty or as a copy of another, and returns its URL. */
export async function createThrowaway(serverUrl: string, name: string, template = "template0"): Promise<string> {
  await administer(serverUrl, `CREATE DATABASE "${name}" TEMPLATE "${template}"`);
  return databaseAt(serverUrl, name);
}

/** Drops a database and whatever connections it has. Only one of our own makes. */
export async function dropThrowaway(serverUrl: string, name: string): Promise<void> {
  if (!name.startsWith(throwawayPrefix)) throw new Error(`${name} is not a throwaway database`);
  await administer(serverUrl, `DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
}

async function administer(serverUrl: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
