import { spawn } from "node:child_process";
import os from "node:os";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import { addressOf } from "@/lib/env";
import { nextProgram } from "@/scripts/build";
import { PlainError } from "@/scripts/plain-error";
import { inProject, projectRoot } from "@/scripts/project-root";

const stopLimitMs = 10_000;
const healthIntervalMs = 100;

export type WebServerOptions = {
  readonly mode: "start" | "dev";
  readonly host: string;
  readonly port: number;
  readonly env: Readonly<Record<string, string>>;
  /** Shows nothing of what it says. */
  readonly isQuiet?: boolean;
};

export type WebServer = {
  /** The exit code, or 128 and the signal's number, once it has ended. */
  readonly ended: Promise<number>;
  readonly isRunning: () => boolean;
  /** Waits until it answers with its database; says whether it did before the limit, the abort, and its end. */
  readonly isHealthy: (limitMs: number, signal: AbortSignal) => Promise<boolean>;
  readonly stop: () => Promise<void>;
  readonly kill: () => void;
};

/**
 * Launches Next's server. It leads a process group of its own, so that a Ctrl-C reaches only us and we stop it in
 * order; and it ends by itself when we are killed.
 */
export function launchWebServer({ mode, host, port, env, isQuiet = false }: WebServerOptions): WebServer {
  const preload = pathToFileURL(inProject("scripts", "exit-with-parent.mjs")).href;
  const args = ["--import", preload, nextProgram, mode, "--hostname", host, "--port", String(port)];
  const output = isQuiet ? "ignore" : "inherit";
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    detached: true,
    stdio: ["ignore", output, output, "ipc"],
  });
  let isRunning = true;
  const ended = new Promise<number>((resolve, reject) => {
    child.on("error", (error) =>
      reject(new PlainError(`The server cannot be run: ${error.message}`, { cause: error })),
    );
    child.on("exit", (code, signal) => {
      isRunning = false;
      resolve(code ?? 128 + os.constants.signals[signal ?? "SIGKILL"]);
    });
  });
  const signalGroup = (signal: NodeJS.Signals) => {
    if (isRunning && child.pid !== undefined) process.kill(-child.pid, signal);
  };
  return {
    ended,
    isRunning: () => isRunning,
    isHealthy: async (limitMs, signal) => {
      const deadline = Date.now() + limitMs;
      while (isRunning && !signal.aborted && Date.now() < deadline) {
        if (await answers(`${addressOf(host, port)}/api/health`)) return true;
        await sleep(healthIntervalMs);
      }
      return false;
    },
    stop: async () => {
      signalGroup("SIGTERM");
      await Promise.race([ended, sleep(stopLimitMs, undefined, { ref: false })]);
      signalGroup("SIGKILL");
      await ended;
    },
    kill: () => signalGroup("SIGKILL"),
  };
}

async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { headers: { connection: "close" }, signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    // Not there yet.
    return false;
  }
}
