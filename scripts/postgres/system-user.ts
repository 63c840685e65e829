import { spawnSync } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import process from "node:process";
import { PlainError } from "@/scripts/plain-error";

export type SystemUser = { readonly name: string; readonly uid: number; readonly gid: number };

export const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Whom PostgreSQL runs as: it refuses root, so under root it is the owner of an existing cluster, else `postgres`, else
 * `nobody`. `null` means as whoever runs this.
 */
export function postgresUser(cluster: string): SystemUser | null {
  if (!isRoot()) return null;
  const owner = statSync(cluster, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { name: nameOf(owner.uid), uid: owner.uid, gid: owner.gid };
  const user =
    systemUsers().find(({ name }) => name === "postgres") ?? systemUsers().find(({ name }) => name === "nobody");
  if (user) return user;
  throw new PlainError(
    "PostgreSQL does not run as root, and this system has no user `postgres` or `nobody`.\n" +
      "Start Plumbline as another user, or set DATABASE_URL to a PostgreSQL server.",
  );
}

/** Whether the user may enter a directory, by trying. */
export function canEnter(directory: string, { uid, gid }: SystemUser): boolean {
  return spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", directory], { uid, gid, cwd: "/" }).status === 0;
}

/** Whether the user may run a program, by trying. */
export function canRun(program: string, { uid, gid }: SystemUser): boolean {
  return spawnSync(program, ["--version"], { uid, gid, cwd: "/" }).status === 0;
}

const nameOf = (uid: number) => systemUsers().find((user) => user.uid === uid)?.name ?? `user ${uid}`;

function systemUsers(): readonly SystemUser[] {
  return readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .filter((line) => line.includes(":") && !line.startsWith("#"))
    .map((line) => line.split(":"))
    .map(([name = "", , uid, gid]) => ({ name, uid: unsigned(uid), gid: unsigned(gid) }));
}

/** macOS writes nobody's ids as -2. */
const unsigned = (id: string | undefined) => Number(id) >>> 0;
