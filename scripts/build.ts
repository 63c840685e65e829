import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { PlainError } from "@/scripts/plain-error";
import { progress } from "@/scripts/progress";
import { inProject, projectRoot } from "@/scripts/project-root";
import { runCommand } from "@/scripts/run-command";
import { readSettings } from "@/scripts/settings";
import { hashSources } from "@/scripts/sources";

export const nextProgram = inProject("node_modules", "next", "dist", "bin", "next");
export const nextEnvironment = { NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" } as const;

/** Builds the application unless it was built from the same sources. */
export async function ensureBuild(signal?: AbortSignal): Promise<void> {
  const stamp = inProject(".next", "built-from");
  const wanted = hashSources(projectRoot, [path.relative(projectRoot, readSettings().PLUMBLINE_DATA_DIR)]);
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  rmSync(stamp, { force: true });
  const { code, output } = await progress("Building the application (half a minute)", () =>
    runCommand(process.execPath, [nextProgram, "build"], { env: nextEnvironment, signal }),
  );
  if (signal?.aborted) return;
  if (code !== 0) throw new PlainError(`The application could not be built.\n${output.trim()}`);
  writeFileSync(stamp, wanted);
}
