import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { codeOf } from "@/scripts/plain-error";

export type Postmaster = { readonly pid: number; readonly port: number; readonly isReady: boolean };

const pidFile = (cluster: string) => path.join(cluster, "postmaster.pid");

/** The server that runs on a data directory, as its pid file tells, or `null` when none does. */
export function findPostmaster(cluster: string): Postmaster | null {
  const lines = readPidFile(cluster);
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isPostgres(pid)) return null;
  return { pid, port: Number(lines[3]), isReady: lines[7]?.trim() === "ready" };
}

/**
 * Removes a pid file whose process is alive under that number but not PostgreSQL: another program after a restart of
 * the machine, or a dead server that nobody has reaped. PostgreSQL, which only looks at the number, would refuse to start.
 */
export function removeStalePidFile(cluster: string): void {
  const pid = Number(readPidFile(cluster)[0]);
  if (Number.isInteger(pid) && pid > 0 && exists(pid) && !isPostgres(pid)) rmSync(pidFile(cluster), { force: true });
}

/** Whether a process is a living PostgreSQL server. */
export function isPostgres(pid: number): boolean {
  const { state, name } = process.platform === "linux" ? fromProc(pid) : fromPs(pid);
  return name.includes("postgres") && !state.startsWith("Z");
}

function readPidFile(cluster: string): readonly string[] {
  try {
    return readFileSync(pidFile(cluster), "utf8").split("\n");
  } catch (error) {
    if (codeOf(error) === "ENOENT") return [];
    throw error;
  }
}

type ProcessState = { readonly state: string; readonly name: string };
const gone: ProcessState = { state: "", name: "" };

/** /proc/PID/stat reads `PID (name) state …`, and the name may itself hold parentheses. */
function fromProc(pid: number): ProcessState {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    return {
      name: text.slice(text.indexOf("(") + 1, text.lastIndexOf(")")),
      state: text.slice(text.lastIndexOf(")") + 2),
    };
  } catch {
    return gone;
  }
}

function fromPs(pid: number): ProcessState {
  try {
    const [state = "", ...name] = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" })
      .trim()
      .split(/\s+/);
    return { state, name: name.join(" ") };
  } catch {
    return gone;
  }
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM";
  }
}
