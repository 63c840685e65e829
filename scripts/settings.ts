import path from "node:path";
import process from "node:process";
import { parseSettings, type Settings } from "@/lib/env";
import { projectRoot } from "@/scripts/project-root";

/** The settings of a command, with the data directory absolute. */
export function readSettings(): Settings {
  const settings = parseSettings(process.env);
  return { ...settings, PLUMBLINE_DATA_DIR: path.resolve(projectRoot, settings.PLUMBLINE_DATA_DIR) };
}
