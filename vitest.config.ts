import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const resolve = { alias: { "@": root, "server-only": path.join(root, "tests", "setup", "server-only.ts") } };
const setupFiles = ["tests/setup/console.ts"];
/** Generous: a slow machine is not a failure. */
const testTimeout = 30_000;
const testsIn = (...folders: readonly string[]) => folders.map((folder) => `tests/${folder}/**/*.test.{ts,tsx}`);

export default defineConfig({
  test: {
    maxWorkers: "100%",
    projects: [
      {
        resolve,
        test: {
          name: "unit",
          include: testsIn("*"),
          exclude: testsIn("browser", "components", "data", "scripts"),
          testTimeout,
          setupFiles,
        },
      },
      {
        resolve,
        test: {
          name: "components",
          include: testsIn("components"),
          environment: "happy-dom",
          testTimeout,
          setupFiles: [...setupFiles, "tests/setup/class-names.ts"],
        },
      },
      // They start processes and databases.
      {
        resolve,
        test: {
          name: "scripts",
          include: testsIn("scripts"),
          testTimeout: 4 * testTimeout,
          hookTimeout: 60_000,
          setupFiles,
        },
      },
      {
        resolve,
        test: {
          name: "data",
          include: testsIn("data"),
          globalSetup: ["tests/setup/database-server.ts"],
          setupFiles: [...setupFiles, "tests/setup/test-database.ts"],
          testTimeout,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
