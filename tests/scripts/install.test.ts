import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { isInstalled } from "@/scripts/install.mjs";
import { inProject } from "@/scripts/project-root";
import { makeTemporaryDirectory } from "@/tests/setup/temporary-data";

type Packages = Readonly<Record<string, object>>;

let root: string;
beforeEach(() => {
  root = makeTemporaryDirectory();
  mkdirSync(path.join(root, "node_modules"));
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

const want = (packages: Packages) => writeLock("package-lock.json", { "": {}, ...packages });
const have = (packages: Packages) => writeLock("node_modules/.package-lock.json", packages);
const writeLock = (file: string, packages: Packages) =>
  writeFileSync(path.join(root, file), JSON.stringify({ packages }));

const a = { version: "1.0.0", integrity: "sha512-a" };

describe("the packages", () => {
  it("are installed when node_modules has what the lock file names", () => {
    want({ "node_modules/a": a });
    have({ "node_modules/a": a });
    expect(isInstalled(root)).toBe(true);
  });

  it("are not installed in an empty clone", () => {
    want({ "node_modules/a": a });
    rmSync(path.join(root, "node_modules"), { recursive: true });
    expect(isInstalled(root)).toBe(false);
  });

  it.each([
    ["one is missing", {}],
    ["one has another version", { "node_modules/a": { ...a, version: "1.0.1" } }],
    ["one has other contents", { "node_modules/a": { ...a, integrity: "sha512-b" } }],
    ["one is for another system", { "node_modules/a": { ...a, os: [`not-${process.platform}`] } }],
  ])("are installed again when %s", (_, packages) => {
    want({ "node_modules/a": a });
    have(packages);
    expect(isInstalled(root)).toBe(false);
  });

  it("may lack an optional one, which is for another system", () => {
    want({ "node_modules/a": a, "node_modules/b": { ...a, optional: true } });
    have({ "node_modules/a": a });
    expect(isInstalled(root)).toBe(true);
  });
});

describe("the project's lock file", () => {
  const dependencies = z.record(z.string(), z.string()).default({});
  const lock = z.object({
    packages: z.record(
      z.string(),
      z.object({
        version: z.string().optional(),
        dependencies,
        devDependencies: dependencies,
        optionalDependencies: dependencies,
      }),
    ),
  });
  const { packages } = lock.parse(JSON.parse(readFileSync(inProject("package-lock.json"), "utf8")));

  /** Whether a package finds another as Node does: beneath itself, or beneath any that holds it. */
  function finds(from: string, name: string): boolean {
    for (let place = from; ; place = place.slice(0, Math.max(0, place.lastIndexOf("/node_modules/")))) {
      if (packages[`${place === "" ? "" : `${place}/`}node_modules/${name}`]) return true;
      if (place === "") return false;
    }
  }

  it("names the packages of every system, or npm refuses a clean install", () => {
    const missing = Object.entries(packages).flatMap(([from, wanted]) =>
      Object.keys({ ...wanted.dependencies, ...wanted.devDependencies, ...wanted.optionalDependencies })
        .filter((name) => !finds(from, name))
        .map((name) => `${from} wants ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it("gives every package a version", () => {
    const without = Object.entries(packages).filter(([place, { version }]) => place !== "" && version === undefined);
    expect(without).toEqual([]);
  });
});
