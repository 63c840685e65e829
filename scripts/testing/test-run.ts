import { randomBytes } from "node:crypto";
import { readdirSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { dropThrowaways, throwawayPrefix } from "@/tests/setup/throwaway-databases";

/** One run of the tests: everything it makes is under its directory, or a database named after it. */
export type TestRun = {
  readonly directory: string;
  /** For the processes of the run. */
  readonly env: Readonly<Record<string, string>>;
  /** Stops and removes what is left, also of tests that were killed. */
  readonly cleanUp: () => Promise<void>;
};

export function beginTestRun(): TestRun {
  const directory = makeTemporaryDirectory();
  const databases = `${throwawayPrefix}${randomBytes(4).toString("hex")}_`;
  return {
    directory,
    env: { PLUMBLINE_TEST_DIRECTORY: directory, PLUMBLINE_TEST_DATABASES: databases },
    cleanUp: async () => {
      for (const entry of readdirSync(directory, { withFileTypes: true })) {
        if (entry.isDirectory()) await removeDataDir(path.join(directory, entry.name));
      }
      rmSync(directory, { recursive: true, force: true });
      if (process.env.DATABASE_URL) await dropThrowaways(process.env.DATABASE_URL, databases);
    },
  };
}
