import process from "node:process";
import { checkExternalPostgres } from "@/scripts/external-postgres";
import { listenForInterruption } from "@/scripts/interruption";
import { openLocalPostgres } from "@/scripts/local-postgres";
import { applyMigrations } from "@/scripts/migrate";
import { progress } from "@/scripts/progress";
import { inProject } from "@/scripts/project-root";
import { readSettings } from "@/scripts/settings";

/** 128 and the number of SIGINT. */
const interruptedCode = 130;

export type OpenDatabase = {
  readonly url: string;
  /** Where the data are, in words for people. */
  readonly place: string;
  readonly release: () => Promise<void>;
};

/** The database of the settings, up to date: the one of DATABASE_URL, else the built-in one. */
export async function openDatabase(): Promise<OpenDatabase> {
  const database = await progress("Opening the database", findDatabase);
  try {
    await progress("Updating the database", () => applyMigrations(database.url, inProject("prisma", "migrations")));
  } catch (error) {
    await database.release();
    throw error;
  }
  return database;
}

async function findDatabase(): Promise<OpenDatabase> {
  const { DATABASE_URL, PLUMBLINE_DATA_DIR } = readSettings();
  if (DATABASE_URL === undefined) {
    const local = await openLocalPostgres({ dataDir: PLUMBLINE_DATA_DIR });
    return { url: local.url, place: local.directory, release: local.release };
  }
  await checkExternalPostgres(DATABASE_URL);
  const { host, pathname } = new URL(DATABASE_URL);
  return { url: DATABASE_URL, place: `${host}${pathname} (DATABASE_URL)`, release: async () => undefined };
}

/**
 * Runs a command with the database open and DATABASE_URL set, whether or not the server runs, and releases it after.
 * What `run` connects, it disconnects: the database may stop when this returns. Interrupted, it ends the process.
 */
export async function withDatabase<Result>(run: () => Promise<Result>): Promise<Result> {
  const database = await openDatabase();
  process.env.DATABASE_URL = database.url;
  const interruption = listenForInterruption(() => process.exit(interruptedCode));
  interruption.addEventListener("abort", () => {
    database.release().finally(() => process.exit(interruptedCode));
  });
  try {
    return await run();
  } finally {
    await database.release();
  }
}
