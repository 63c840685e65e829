import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openLocalPostgres } from "@/scripts/local-postgres";
import { findPostmaster } from "@/scripts/postgres/postmaster";
import { query } from "@/tests/setup/own-postgres";
import { makeTemporaryDirectory, removeDataDir } from "@/tests/setup/temporary-data";
import { environmentWith, typescriptArguments } from "@/tests/setup/typescript-process";

let dataDir: string;
let children: ChildProcess[];

beforeEach(() => {
  dataDir = makeTemporaryDirectory();
  children = [];
});

afterEach(async () => {
  for (const child of children) child.kill("SIGKILL");
  await removeDataDir(dataDir);
});

const cluster = () => path.join(dataDir, "pg18");

/** Another process that uses the database, once it does. */
async function anotherUser() {
  const child = spawn(process.execPath, typescriptArguments("tests/scripts/use-postgres.ts", dataDir), {
    env: environmentWith({}),
    stdio: ["pipe", "pipe", "inherit"],
  });
  children.push(child);
  const [line] = await once(child.stdout, "data");
  const ended = once(child, "exit");
  return {
    url: String(line).trim(),
    leave: async () => {
      child.stdin.end();
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

const one = (url: string) => query(url, "SELECT 1 AS one");

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (const limit = Date.now() + 30_000; !(await isSo()); await sleep(20)) {
    if (Date.now() > limit) throw new Error("It did not come to pass within half a minute");
  }
}

describe("the built-in database", () => {
  it("stays for the second when the first, who started it, leaves, and stops with the last", async () => {
    const first = await anotherUser();
    const second = await anotherUser();
    expect(second.url).toBe(first.url);
    await first.leave();
    expect(await one(second.url)).toEqual([{ one: 1 }]);
    await second.leave();
    expect(findPostmaster(cluster())).toBeNull();
    await expect(one(second.url)).rejects.toThrow("ECONNREFUSED");
  });

  it("stays for the second when the first is killed, and stops with the last", async () => {
    const first = await anotherUser();
    const second = await anotherUser();
    await first.kill();
    expect(await one(second.url)).toEqual([{ one: 1 }]);
    await second.leave();
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("is found by the next when everybody was killed, and stops with that one", async () => {
    const first = await anotherUser();
    await first.kill();
    const next = await openLocalPostgres({ dataDir, isThrowaway: true });
    expect(next.url).toBe(first.url);
    await next.release();
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("is one for six that start at once in an empty directory", async () => {
    const users = await Promise.all(Array.from({ length: 6 }, anotherUser));
    expect(new Set(users.map(({ url }) => url)).size).toBe(1);
    await Promise.all(users.map((user) => user.leave()));
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("keeps its data while users come and go", async () => {
    const first = await openLocalPostgres({ dataDir, isThrowaway: true });
    await query(first.url, "CREATE TABLE kept AS SELECT 7 AS number");
    const leaving = first.release();
    const second = await openLocalPostgres({ dataDir, isThrowaway: true });
    await leaving;
    expect(await query(second.url, "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    await second.release();
  });

  it("comes back at the same address, with all that was committed, when it is killed itself", async () => {
    const user = await openLocalPostgres({ dataDir, isThrowaway: true });
    await query(user.url, "CREATE TABLE kept AS SELECT 7 AS number");
    process.kill(findPostmaster(cluster())?.pid ?? Number.NaN, "SIGKILL");
    await until(async () => {
      try {
        return (await query(user.url, "SELECT number FROM kept")).length === 1;
      } catch {
        return false;
      }
    });
    await user.release();
    expect(findPostmaster(cluster())).toBeNull();
  });

  it("starts although its pid file names a process of another program", async () => {
    await (await openLocalPostgres({ dataDir, isThrowaway: true })).release();
    writeFileSync(path.join(cluster(), "postmaster.pid"), `${process.pid}\n${cluster()}\n1\n5432\n\n\n\nready   \n`);
    const user = await openLocalPostgres({ dataDir, isThrowaway: true });
    expect(await one(user.url)).toEqual([{ one: 1 }]);
    await user.release();
  });

  it("says what its log says when it cannot start", async () => {
    await (await openLocalPostgres({ dataDir, isThrowaway: true })).release();
    writeFileSync(path.join(cluster(), "postgresql.conf"), "no_such_setting = 1\n");
    await expect(openLocalPostgres({ dataDir, isThrowaway: true })).rejects.toThrow(
      /did not start[\s\S]*no_such_setting/,
    );
  });
});

describe.runIf(process.getuid?.() === 0)("as root", () => {
  it("lives elsewhere, and stays there, when others cannot enter the data directory", async () => {
    const closed = path.join(dataDir, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const first = await openLocalPostgres({ dataDir: closed, isThrowaway: true });
    await query(first.url, "CREATE TABLE kept AS SELECT 7 AS number");
    await first.release();
    expect(first.directory).toMatch(/^\/var\/lib\/plumbline\//);
    expect(readFileSync(path.join(closed, "database-location"), "utf8")).toBe(`${path.dirname(first.directory)}\n`);
    const second = await openLocalPostgres({ dataDir: closed, isThrowaway: true });
    expect(await query(second.url, "SELECT number FROM kept")).toEqual([{ number: 7 }]);
    await second.release();
    await removeDataDir(closed);
    expect(existsSync(first.directory)).toBe(false);
  });
});
