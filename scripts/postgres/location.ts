import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { PlainError } from "@/scripts/plain-error";
import { canEnter, postgresUser, type SystemUser } from "@/scripts/postgres/system-user";
import { projectRoot } from "@/scripts/project-root";

/** Where root keeps what the unprivileged user must reach, when it cannot enter the project's directory. */
export const sharedDirectory = "/var/lib/plumbline";

export type Location = {
  /** PostgreSQL's data directory. */
  readonly cluster: string;
  /** Holds the data directory. */
  readonly home: string;
  readonly user: SystemUser | null;
};

const pointerName = "database-location";
const clusterIn = (home: string) => path.join(home, "pg18");

/**
 * Where the cluster of a data directory lives: within it, unless we are root and PostgreSQL's user cannot go there (a
 * clone under /root). Then it is under /var/lib/plumbline, and a file in the data directory says where, so that a moved
 * project keeps its data.
 */
export function locateCluster(dataDir: string): Location {
  mkdirSync(dataDir, { recursive: true });
  const home = homeOf(dataDir);
  return { home, cluster: clusterIn(home), user: postgresUser(clusterIn(home)) };
}

function homeOf(dataDir: string): string {
  const pointer = path.join(dataDir, pointerName);
  if (existsSync(pointer)) return readFileSync(pointer, "utf8").trim();
  const user = postgresUser(clusterIn(dataDir));
  if (user === null || canEnter(dataDir, user)) return dataDir;
  if (existsSync(clusterIn(dataDir))) {
    throw new PlainError(
      `The database is in ${clusterIn(dataDir)}, where the user ${user.name}, as whom PostgreSQL runs, cannot go.\n` +
        "Let others enter the directories above it (chmod o+x), or move it to where they can and set PLUMBLINE_DATA_DIR.",
    );
  }
  return moveOut(dataDir, pointer);
}

function moveOut(dataDir: string, pointer: string): string {
  const hash = createHash("sha256").update(dataDir).digest("hex").slice(0, 12);
  const home = path.join(sharedDirectory, `${path.basename(projectRoot)}-${hash}`);
  mkdirSync(home, { recursive: true, mode: 0o755 });
  writeFileSync(pointer, `${home}\n`);
  return home;
}
