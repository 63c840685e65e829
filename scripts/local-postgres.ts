import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { codeOf } from "@/scripts/plain-error";
import { postgresBinaries } from "@/scripts/postgres/binaries";
import { type Cluster, clusterUser, createCluster, passwordOf } from "@/scripts/postgres/cluster";
import { locateCluster } from "@/scripts/postgres/location";
import { becomePresent, type Presence } from "@/scripts/postgres/presence";
import { ensureServer, stopServer } from "@/scripts/postgres/server";

const databaseName = "plumbline";
const joinLimitMs = 300_000;
const retryIntervalMs = 1000;

export type LocalPostgresOptions = {
  /** Absolute. */
  readonly dataDir: string;
  /** For tests: faster, and worth nothing after a crash of the machine. */
  readonly isThrowaway?: boolean;
};

export type LocalPostgres = {
  readonly url: string;
  /** PostgreSQL's data directory. */
  readonly directory: string;
  /** Leaves the server; the last of the processes that use it stops it. */
  readonly release: () => Promise<void>;
};

/**
 * The built-in database of a data directory, for this process until it is released. It is created and started where
 * needed and shared with every other process that asks for it; should the server die, it is started again.
 */
export async function openLocalPostgres({
  dataDir,
  isThrowaway = false,
}: LocalPostgresOptions): Promise<LocalPostgres> {
  const location = locateCluster(dataDir);
  const cluster = { ...location, binaries: postgresBinaries(location.user) };
  await createCluster(cluster, isThrowaway);
  let released: Promise<void> | null = null;
  let member = join(cluster, { isThrowaway, onLost });
  function onLost(): void {
    member = rejoin(member);
    // After a release there is nobody to tell.
    member.catch(() => undefined);
  }
  async function rejoin(before: Promise<Member>): Promise<Member> {
    const { port } = await before;
    for (;;) {
      try {
        return await join(cluster, { isThrowaway, port, onLost });
      } catch (error) {
        if (released) throw error;
        await sleep(retryIntervalMs);
      }
    }
  }
  async function leave(): Promise<void> {
    const last = await member.catch(() => null);
    if (await last?.presence.leave()) await stopServer(cluster.cluster);
  }
  const { port } = await member;
  await createDatabase(urlOf(cluster, port, "postgres"));
  return {
    url: urlOf(cluster, port, databaseName),
    directory: cluster.cluster,
    release: () => {
      released ??= leave();
      return released;
    },
  };
}

type JoinOptions = { readonly isThrowaway: boolean; readonly port?: number; readonly onLost: () => void };
type Member = { readonly port: number; readonly presence: Presence };

/** Tries until it is present: the server may be starting, recovering, or being stopped by the last who left. */
async function join(cluster: Cluster, options: JoinOptions): Promise<Member> {
  const deadline = Date.now() + joinLimitMs;
  for (;;) {
    const port = await ensureServer(cluster, options);
    try {
      return { port, presence: await becomePresent(urlOf(cluster, port, "postgres"), options.onLost) };
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await sleep(100);
    }
  }
}

/** Without TLS, which variables such as PGSSLMODE might ask for: it is this machine. */
function urlOf(cluster: Cluster, port: number, database: string): string {
  return `postgresql://${clusterUser}:${passwordOf(cluster)}@127.0.0.1:${port}/${database}?sslmode=disable`;
}

async function createDatabase(adminUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [databaseName]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${databaseName}`);
  } catch (error) {
    // Another process was quicker.
    if (codeOf(error) !== "42P04" && codeOf(error) !== "23505") throw error;
  } finally {
    await client.end();
  }
}
