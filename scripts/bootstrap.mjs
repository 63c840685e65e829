// Runs a TypeScript script: from an empty clone too, so plain JavaScript with nothing but Node's own modules.
import { spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
// The whole module: a named import that an old Node lacks would fail before the version is checked.
import util from "node:util";
import { generateClient } from "./generate-client.mjs";
import { installPackages } from "./install.mjs";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs `file` with `args`, installing packages and generating code first where needed, and ends this process as it ends. */
export async function runScript(file, args) {
  try {
    requireNode(20, 19);
    readEnvFile(path.join(root, ".env"));
    await installPackages(root);
    generateClient(root);
  } catch (error) {
    process.stderr.write(`\n${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
  const loader = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
  const checkSettings = pathToFileURL(path.join(root, "scripts", "check-settings.ts")).href;
  const flags = ["--conditions=react-server", "--import", loader, "--import", checkSettings];
  const child = spawn(process.execPath, [...flags, path.resolve(root, file), ...args], {
    // npm changes to the project's directory; files named on the command line are meant from where it was typed.
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
    // The channel tells the child when this process is killed.
    stdio: ["inherit", "inherit", "inherit", "ipc"],
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event) endWithNpm(child);
  child.on("exit", (code, signal) => process.exit(code ?? 128 + os.constants.signals[signal]));
}

/** An npm that is killed outright passes nothing on; that our parent changes is the only sign. */
function endWithNpm(child) {
  const npm = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === npm) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  watch.unref();
}

function requireNode(major, minor) {
  const [haveMajor, haveMinor] = process.versions.node.split(".").map(Number);
  if (haveMajor > major || (haveMajor === major && haveMinor >= minor)) return;
  throw new Error(`Plumbline needs Node ${major}.${minor} or later; this is Node ${process.versions.node}.`);
}

/** Variables that are set, and not empty, win over the file. */
function readEnvFile(file) {
  if (!existsSync(file)) return;
  for (const [name, value] of Object.entries(util.parseEnv(readFileSync(file, "utf8")))) {
    if (!process.env[name]) process.env[name] = value;
  }
}
