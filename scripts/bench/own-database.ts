import process from "node:process";
import { disconnect } from "@/lib/server/data/client";
import { withDatabase } from "@/scripts/database";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";

/** Runs with a new built-in database, which is removed after. */
export async function withOwnDatabase<Result>(run: () => Promise<Result>): Promise<Result> {
  const dataDir = makeTemporaryDirectory();
  process.env.PLUMBLINE_DATA_DIR = dataDir;
  try {
    return await withDatabase(() => run().finally(disconnect));
  } finally {
    await removeDataDir(dataDir);
  }
}
