import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { findPostmaster } from "@/scripts/postgres/postmaster";
import { query } from "@/tests/setup/own-postgres";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

let dataDir: string;
beforeEach(() => {
  dataDir = makeTemporaryDirectory();
});
afterEach(() => removeDataDir(dataDir));

const isRunning = () => findPostmaster(path.join(dataDir, "pg18")) !== null;

/** A command, started as `scripts/run.mjs` starts it, once it has its database. */
async function command(milliseconds: number) {
  const child = spawn(process.execPath, typescriptArguments("tests/scripts/use-database.ts", String(milliseconds)), {
    env: environmentWith({ PLUMBLINE_DATA_DIR: dataDir }),
    stdio: ["ignore", "pipe", "inherit", "ipc"],
  });
  const ended = once(child, "exit");
  if (!child.stdout) throw new Error("The command has no output");
  const [url] = await once(child.stdout, "data");
  return { child, url: String(url).trim(), ended };
}

describe("a command on the database", () => {
  it("finds it up to date, and ends by itself with the database stopped", async () => {
    const { url, ended } = await command(1500);
    expect(await query(url, `SELECT count(*)::int AS people FROM "User"`)).toEqual([{ people: 0 }]);
    expect(await ended).toEqual([0, null]);
    expect(isRunning()).toBe(false);
  });

  it("stops the database when it is interrupted, also when the Ctrl-C arrives twice", async () => {
    const { child, ended } = await command(60_000);
    child.kill("SIGINT");
    child.kill("SIGINT");
    expect(await ended).toEqual([130, null]);
    expect(isRunning()).toBe(false);
  });

  it("stops the database when whoever started it is gone", async () => {
    const { child, ended } = await command(60_000);
    child.disconnect();
    expect(await ended).toEqual([130, null]);
    expect(isRunning()).toBe(false);
  });
});
