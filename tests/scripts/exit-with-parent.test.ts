import { spawn } from "node:child_process";
import { once } from "node:events";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { describe, expect, it } from "vitest";
import { inProject } from "@/scripts/project-root";

const preload = pathToFileURL(inProject("scripts", "exit-with-parent.mjs")).href;
const stubborn = "process.on('SIGTERM', () => {}); setInterval(() => {}, 1000)";
const obedient = "setInterval(() => {}, 1000)";

/** A parent that starts a server as we start Next's, and prints its process id. */
const parentOf = (server: string, waitMs: number) => `
  const { spawn } = require("node:child_process");
  const child = spawn(process.execPath, ["--import", ${JSON.stringify(preload)}, "-e", ${JSON.stringify(server)}], {
    detached: true, stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
  child.on("spawn", () => setTimeout(() => console.log(child.pid), ${waitMs}));
`;

const isAlive = (pid: number) => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe("a server whose starter is killed", () => {
  it.each([
    ["ends", obedient, 1000],
    ["ends when it was not up yet", obedient, 0],
    ["is killed when it does not end by itself", stubborn, 1000],
  ])("%s", async (_, server, waitMs) => {
    const parent = spawn(process.execPath, ["-e", parentOf(server, waitMs)], { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = await once(parent.stdout, "data");
    const pid = Number(line);
    expect(isAlive(pid)).toBe(true);
    parent.kill("SIGKILL");
    for (const limit = Date.now() + 20_000; isAlive(pid) && Date.now() < limit; await sleep(50));
    const isLeft = isAlive(pid);
    if (isLeft) process.kill(pid, "SIGKILL");
    expect(isLeft).toBe(false);
  });
});
