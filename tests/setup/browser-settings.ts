import process from "node:process";

/** Where the application of the browser tests listens; the runner chooses a free port. */
export const applicationPort = Number(process.env.PLUMBLINE_TEST_PORT ?? 3210);

/** The first administrator of the browser tests' application. */
export const administrator = { email: "administrator@example.org", password: "a password for the tests" } as const;

/** What a command needs to work on the same data as an application. */
export type DataPlace = { readonly dataDir: string; readonly databaseUrl: string };

/** Playwright's global setup and its workers are processes of their own, which share nothing but the environment. */
export function announceData({ dataDir, databaseUrl }: DataPlace): void {
  process.env.PLUMBLINE_TEST_DATA_DIR = dataDir;
  process.env.PLUMBLINE_TEST_DATABASE_URL = databaseUrl;
}

/** Where the application of the browser tests keeps its data. */
export function announcedData(): DataPlace {
  const { PLUMBLINE_TEST_DATA_DIR: dataDir, PLUMBLINE_TEST_DATABASE_URL: databaseUrl = "" } = process.env;
  if (!dataDir) throw new Error("Browser tests run with an application: npm test -- browser");
  return { dataDir, databaseUrl };
}
