import { createHash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** What stands in the project's directory and changes nothing about the built application. */
const notBuilt = new Set([
  "biome.json",
  "coverage",
  "docs",
  "node_modules",
  "playwright-report",
  "playwright.config.ts",
  "prisma.config.ts",
  "scripts",
  "test-results",
  "tests",
  "vitest.config.ts",
]);
const generated = [path.join("lib", "server", "data", "generated"), path.join("prisma", "migrations"), "next-env.d.ts"];

const isBuilt = ({ name }: Dirent) =>
  !name.startsWith(".") && !notBuilt.has(name) && !name.endsWith(".md") && !name.endsWith(".tsbuildinfo");

/**
 * A hash of every file that the build reads, by name and content. Everything at the top counts unless it is known not
 * to, so that a new folder is not forgotten. `ignored` are further paths, such as a data directory within the project.
 */
export function hashSources(root: string, ignored: readonly string[] = []): string {
  const isIgnored = (file: string) => [...generated, ...ignored].includes(file);
  const hash = createHash("sha256");
  const add = (file: string, entry: Dirent): void => {
    if (isIgnored(file)) return;
    if (entry.isDirectory()) {
      for (const child of list(path.join(root, file))) add(path.join(file, child.name), child);
    } else if (entry.isFile()) {
      const bytes = readFileSync(path.join(root, file));
      hash.update(`${file}\0${bytes.length}\0`).update(bytes);
    }
  };
  for (const entry of list(root).filter(isBuilt)) add(entry.name, entry);
  return hash.digest("hex");
}

const list = (directory: string) =>
  readdirSync(directory, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
