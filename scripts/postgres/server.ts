import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { freePort, refusalOfPort } from "@/scripts/free-port";
import { PlainError } from "@/scripts/plain-error";
import { type Cluster, cleanEnvironment } from "@/scripts/postgres/cluster";
import { findPostmaster, isPostgres, removeStalePidFile } from "@/scripts/postgres/postmaster";

/** Recovery after a crash replays at most a gigabyte of log; anything slower is a defect. */
const startLimitMs = 300_000;
const stopLimitMs = 60_000;
/** What is left of a killed server may hold on to its memory for a moment, and refuse a new one that long. */
const retryLimitMs = 10_000;
const portLimitMs = 5000;

const logFile = ({ cluster }: Cluster) => path.join(cluster, "server.log");

export type StartOptions = {
  /** Taken when it is free, so that connection strings stay true when a server that died is started again. */
  readonly port?: number | undefined;
  /** For data that nobody will miss when the machine stops: does not wait for the disc. */
  readonly isThrowaway: boolean;
};

/** The port of the cluster's server, which is started unless it runs. Safe when several processes do this at once. */
export async function ensureServer(cluster: Cluster, options: StartOptions): Promise<number> {
  const deadline = Date.now() + startLimitMs;
  let failingSince: number | null = null;
  let child: ChildProcess | null = null;
  while (Date.now() < deadline && (failingSince === null || Date.now() < failingSince + retryLimitMs)) {
    const found = findPostmaster(cluster.cluster);
    if (found?.isReady) return found.port;
    if (!found && child && hasExited(child)) {
      failingSince ??= Date.now();
      child = null;
      await sleep(250);
    } else if (!found && !child) {
      child = await launch(cluster, options);
    }
    await sleep(50);
  }
  throw new PlainError(`The database did not start. The end of its log, ${logFile(cluster)}:\n${endOfLog(cluster)}`);
}

const hasExited = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

/** Launches a server in a session of its own, where a Ctrl-C meant for us does not reach it. */
async function launch(cluster: Cluster, { port, isThrowaway }: StartOptions): Promise<ChildProcess> {
  removeStalePidFile(cluster.cluster);
  const careless = isThrowaway ? ["-c", "fsync=off", "-c", "full_page_writes=off"] : [];
  const args = ["-D", cluster.cluster, "-p", String(await choosePort(port)), ...careless];
  const log = openSync(logFile(cluster), "a");
  const child = spawn(path.join(cluster.binaries, "postgres"), args, {
    ...cluster.user,
    cwd: cluster.cluster,
    env: cleanEnvironment(),
    detached: true,
    stdio: ["ignore", log, log],
  });
  closeSync(log);
  child.unref();
  return new Promise((resolve, reject) => {
    child.on("spawn", () => resolve(child));
    child.on("error", (error) =>
      reject(new PlainError(`PostgreSQL cannot be run here: ${error.message}`, { cause: error })),
    );
  });
}

/** What is left of a killed server may also hold on to its port for a moment. */
async function choosePort(wanted: number | undefined): Promise<number> {
  for (const limit = Date.now() + portLimitMs; wanted !== undefined && Date.now() < limit; await sleep(50)) {
    if ((await refusalOfPort("127.0.0.1", wanted)) === null) return wanted;
  }
  return freePort();
}

/** Stops the cluster's server: connections are cut, what was committed is on disc. Without one it does nothing. */
export async function stopServer(cluster: string): Promise<void> {
  const found = findPostmaster(cluster);
  if (!found) return;
  process.kill(found.pid, "SIGINT");
  if (await hasEnded(found.pid, stopLimitMs)) return;
  process.kill(found.pid, "SIGQUIT");
  await hasEnded(found.pid, 5000);
}

async function hasEnded(pid: number, limitMs: number): Promise<boolean> {
  const deadline = Date.now() + limitMs;
  while (isPostgres(pid)) {
    if (Date.now() > deadline) return false;
    await sleep(20);
  }
  return true;
}

function endOfLog(cluster: Cluster): string {
  return readFileSync(logFile(cluster), "utf8").trimEnd().split("\n").slice(-6).join("\n");
}
