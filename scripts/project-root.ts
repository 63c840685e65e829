import path from "node:path";
import { fileURLToPath } from "node:url";

/** The project's own directory, wherever a command was typed. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** A path within the project. */
export const inProject = (...parts: readonly string[]): string => path.join(projectRoot, ...parts);
