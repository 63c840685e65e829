import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { hashSources } from "@/scripts/sources";
import { makeTemporaryDirectory } from "@/tests/setup/temporary-data";

let root: string;

const write = (file: string, text: string) => {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
};

beforeEach(() => {
  root = makeTemporaryDirectory();
  write("app/page.tsx", "page");
  write("lib/scores/score.ts", "score");
  write("package-lock.json", "{}");
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

describe("the hash of the sources", () => {
  it("is the same for the same files", () => {
    expect(hashSources(root)).toBe(hashSources(root));
  });

  it.each([
    ["a changed file", () => write("lib/scores/score.ts", "other")],
    ["a changed lock file", () => write("package-lock.json", "{ }")],
    ["a new file deep down", () => write("app/deep/down/page.tsx", "")],
    ["a new folder that nobody told it of", () => write("new-folder/file.txt", "")],
    ["a renamed file", () => renameSync(path.join(root, "app/page.tsx"), path.join(root, "app/other.tsx"))],
    [
      "text that moved from one file to the next",
      () => [write("app/page.tsx", "pag"), write("lib/scores/score.ts", "escore")],
    ],
    ["a removed file", () => rmSync(path.join(root, "app/page.tsx"))],
  ])("changes with %s", (_, change) => {
    const before = hashSources(root);
    change();
    expect(hashSources(root)).not.toBe(before);
  });

  it.each([
    "README.md",
    "tests/lib/a.test.ts",
    "docs/decisions/a.md",
    "scripts/start.ts",
    ".env",
    ".data/pg18/PG_VERSION",
    ".next/built-from",
    "node_modules/next/package.json",
    "lib/server/data/generated/client.ts",
    "next-env.d.ts",
    "tsconfig.tsbuildinfo",
    "prisma/migrations/1_a/migration.sql",
  ])("does not change with %s", (file) => {
    mkdirSync(path.join(root, "lib/server/data"), { recursive: true });
    mkdirSync(path.join(root, "prisma"));
    const before = hashSources(root);
    write(file, "something");
    expect(hashSources(root)).toBe(before);
  });

  it("does not change with a data directory that is said to be one", () => {
    const before = hashSources(root, ["data"]);
    write("data/pg18/PG_VERSION", "18");
    expect(hashSources(root, ["data"])).toBe(before);
    expect(hashSources(root)).not.toBe(before);
  });
});
