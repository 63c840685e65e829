import { randomBytes } from "node:crypto";
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { codeOf } from "@/scripts/plain-error";

/** The secret of a data directory, made at the first call and readable by its owner alone. */
export function readOrCreateSecret(dataDir: string): string {
  const file = path.join(dataDir, "nextauth-secret");
  mkdirSync(dataDir, { recursive: true });
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    if (codeOf(error) !== "ENOENT") throw error;
  }
  const passing = `${file}.${process.pid}`;
  writeFileSync(passing, `${randomBytes(32).toString("base64url")}\n`, { mode: 0o600 });
  try {
    // Unlike a rename it fails when another process was quicker, whose secret is then the one.
    linkSync(passing, file);
  } catch (error) {
    if (codeOf(error) !== "EEXIST") throw error;
  } finally {
    rmSync(passing);
  }
  return readFileSync(file, "utf8").trim();
}
