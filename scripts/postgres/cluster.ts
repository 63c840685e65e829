import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  appendFileSync,
  chownSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import process from "node:process";
import { PlainError } from "@/scripts/plain-error";
import type { Location } from "@/scripts/postgres/location";

export type Cluster = Location & { readonly binaries: string };

/** The superuser of the cluster, and its database. */
export const clusterUser = "plumbline";

/** PostgreSQL's programs see nothing of our environment: variables such as PGPORT would change what they do. */
export const cleanEnvironment = (): NodeJS.ProcessEnv => ({
  NODE_ENV: "production",
  PATH: process.env.PATH,
  LC_ALL: "C",
  TZ: "UTC",
});

const settings = `
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
max_connections = 100
max_wal_size = 1GB
# Failed statements are the application's to report; its log must not hold transcripts.
log_min_messages = log
log_min_error_statement = panic
log_checkpoints = off
`;

/** Creates the cluster unless it exists. Of several processes that try at once, the first wins. */
export async function createCluster(cluster: Cluster, isThrowaway: boolean): Promise<void> {
  if (existsSync(path.join(cluster.cluster, "PG_VERSION"))) return;
  const passing = mkdtempSync(path.join(cluster.home, "init-"));
  try {
    await initialise(cluster, passing, isThrowaway ? ["--no-sync"] : []);
    // With the password inside, the directory appears whole or not at all.
    renameSync(path.join(passing, "pg"), cluster.cluster);
  } catch (error) {
    if (!existsSync(path.join(cluster.cluster, "PG_VERSION"))) throw error;
  } finally {
    rmSync(passing, { recursive: true, force: true });
  }
}

const passwordFile = (directory: string) => path.join(directory, "plumbline-password");

export const passwordOf = ({ cluster }: Cluster): string => readFileSync(passwordFile(cluster), "utf8");

async function initialise({ binaries, user }: Cluster, passing: string, more: readonly string[]): Promise<void> {
  const directory = path.join(passing, "pg");
  const password = passwordFile(passing);
  writeFileSync(password, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (user) for (const place of [passing, password]) chownSync(place, user.uid, user.gid);
  const args = ["-D", directory, "-U", clusterUser, "-A", "scram-sha-256", `--pwfile=${password}`, "--no-instructions"];
  // The built-in locale orders and folds text the same on every system.
  const locale = ["--encoding=UTF8", "--locale=C", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  await run(path.join(binaries, "initdb"), [...args, ...locale, ...more], {
    ...user,
    cwd: passing,
    env: cleanEnvironment(),
  });
  appendFileSync(path.join(directory, "postgresql.conf"), settings);
  renameSync(password, passwordFile(directory));
}

type RunOptions = {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly uid?: number;
  readonly gid?: number;
};

function run(program: string, args: readonly string[], options: RunOptions): Promise<void> {
  const child = spawn(program, args, { ...options, stdio: ["ignore", "ignore", "pipe"] });
  let output = "";
  child.stderr.on("data", (chunk) => (output += String(chunk)));
  return new Promise((resolve, reject) => {
    child.on("error", (error) =>
      reject(new PlainError(`PostgreSQL cannot be run here: ${error.message}`, { cause: error })),
    );
    child.on("close", (code) =>
      code === 0 ? resolve() : reject(new PlainError(`The database could not be created.\n${output.trim()}`)),
    );
  });
}
