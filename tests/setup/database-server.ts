import process from "node:process";
import type { TestProject } from "vitest/node";
import { checkExternalPostgres } from "@/scripts/external-postgres";
import { openLocalPostgres } from "@/scripts/local-postgres";
import { applyMigrations } from "@/scripts/migrate";
import { inProject } from "@/scripts/project-root";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { createThrowaway, dropThrowaway, throwawayName } from "@/tests/setup/throwaway-databases";

declare module "vitest" {
  export interface ProvidedContext {
    /** A migrated database that the tests copy, and the server it is on. */
    readonly databases: { readonly serverUrl: string; readonly template: string };
  }
}

/** Once per run: a server (that of DATABASE_URL, or a built-in one of its own) with a migrated template. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = process.env.DATABASE_URL ? await shared(process.env.DATABASE_URL) : await own();
  const template = throwawayName();
  await applyMigrations(await createThrowaway(server.url, template), inProject("prisma", "migrations"));
  project.provide("databases", { serverUrl: server.url, template });
  return async () => {
    await dropThrowaway(server.url, template);
    await server.leave();
  };
}

type Server = { readonly url: string; readonly leave: () => Promise<void> };

async function own(): Promise<Server> {
  const dataDir = makeTemporaryDirectory();
  const local = await openLocalPostgres({ dataDir, isThrowaway: true });
  const leave = async () => {
    await local.release();
    await removeDataDir(dataDir);
  };
  return { url: local.url, leave };
}

async function shared(url: string): Promise<Server> {
  await checkExternalPostgres(url);
  return { url, leave: async () => undefined };
}
