import { chmodSync, existsSync, mkdtempSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { locateCluster } from "@/scripts/postgres/location";
import { stopServer } from "@/scripts/postgres/server";

/** A temporary directory that others may enter, as PostgreSQL's user must when this is root. */
export function makeTemporaryDirectory(parent = process.env.PLUMBLINE_TEST_DIRECTORY ?? os.tmpdir()): string {
  const directory = mkdtempSync(path.join(parent, "plumbline-test-"));
  chmodSync(directory, 0o755);
  return directory;
}

/** Removes a data directory, with its database wherever that was put, and stops its server if one was left running. */
export async function removeDataDir(dataDir: string): Promise<void> {
  if (!existsSync(dataDir)) return;
  const { home, cluster } = locateCluster(dataDir);
  await stopServer(cluster);
  for (const directory of new Set([home, dataDir])) rmSync(directory, { recursive: true, force: true });
}
