import { existsSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import process from "node:process";
import { chromium } from "@playwright/test";
import { PlainError } from "@/scripts/plain-error";
import { isRoot } from "@/scripts/postgres/system-user";
import { progress } from "@/scripts/progress";
import { inProject } from "@/scripts/project-root";
import { runCommand } from "@/scripts/run-command";
import { readSettings } from "@/scripts/settings";

const downloadLimitMs = 300_000;
const installLimitMs = 600_000;

/** A Chrome or Chromium that runs here: the one of CHROMIUM_PATH, an installed one, else one that is installed now. */
export async function findChromium(): Promise<string> {
  const { CHROMIUM_PATH } = readSettings();
  if (CHROMIUM_PATH !== undefined) {
    if (await runs(CHROMIUM_PATH)) return CHROMIUM_PATH;
    throw new PlainError(`CHROMIUM_PATH ${CHROMIUM_PATH} is not a program that runs here.`);
  }
  return (await findInstalled()) ?? (await install());
}

async function findInstalled(): Promise<string | null> {
  for (const program of [...installedPlaces(), chromium.executablePath()]) {
    if (existsSync(program) && (await runs(program))) return program;
  }
  return null;
}

function installedPlaces(): readonly string[] {
  if (process.platform === "darwin") {
    const applications = ["/Applications", path.join(os.homedir(), "Applications")];
    return applications.flatMap((folder) =>
      ["Google Chrome", "Chromium"].map((name) => path.join(folder, `${name}.app`, "Contents", "MacOS", name)),
    );
  }
  const names = ["google-chrome", "google-chrome-stable", "chromium", "chromium-browser"];
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) => names.map((name) => path.join(folder, name)));
}

/** Some systems install a program that only says where to get the real one, or libraries are missing. */
async function runs(program: string): Promise<boolean> {
  const { code } = await runCommand(program, ["--version"], { signal: AbortSignal.timeout(20_000) });
  return code === 0;
}

async function install(): Promise<string> {
  const download = await progress("Downloading Chromium", () =>
    runCommand(process.execPath, [inProject("node_modules", "@playwright", "test", "cli.js"), "install", "chromium"], {
      signal: AbortSignal.timeout(downloadLimitMs),
    }),
  );
  const found = (await findInstalled()) ?? (await installByApt());
  if (found !== null) return found;
  throw new PlainError(
    `The browser tests need a Chrome or Chromium, and none could be installed:\n${download.output.trim()}\n` +
      "Install one, or say where it is with CHROMIUM_PATH.",
  );
}

async function installByApt(): Promise<string | null> {
  if (!isRoot() || !existsSync("/usr/bin/apt-get")) return null;
  const script = "apt-get update && apt-get install -y --no-install-recommends chromium";
  await progress("Installing Chromium (apt-get)", () =>
    runCommand("/bin/sh", ["-c", script], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
      signal: AbortSignal.timeout(installLimitMs),
    }),
  );
  return findInstalled();
}
