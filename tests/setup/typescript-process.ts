import process from "node:process";
import { pathToFileURL } from "node:url";
import { inProject } from "@/scripts/project-root";

const urlOf = (...parts: readonly string[]) => pathToFileURL(inProject(...parts)).href;

/** Node's arguments to run a TypeScript file of the project as its commands run them. */
export const typescriptArguments = (file: string, ...args: readonly string[]): readonly string[] => [
  "--conditions=react-server",
  "--import",
  urlOf("node_modules", "tsx", "dist", "loader.mjs"),
  "--import",
  urlOf("scripts", "check-settings.ts"),
  inProject(file),
  ...args,
];

/**
 * The environment of a command that sees none of the developer's own settings.
 * @param settings those that it sees
 */
export function environmentWith(settings: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const names = ["HOST", "PORT", "DATABASE_URL", "NEXTAUTH_URL", "NEXTAUTH_SECRET", "LOG_LEVEL"];
  const more = ["PLUMBLINE_DATA_DIR", "PLUMBLINE_ADMIN_EMAIL", "PLUMBLINE_ADMIN_PASSWORD"];
  const unset = Object.fromEntries([...names, ...more].map((name) => [name, ""]));
  return { ...process.env, ...unset, TSX_TSCONFIG_PATH: inProject("tsconfig.json"), ...settings };
}
