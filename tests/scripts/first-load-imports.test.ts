import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { inProject } from "@/scripts/project-root";

/** What the browser gets before a task can be worked on begins with these. */
const entries = [
  "app/error.tsx",
  "components/frame/account-menu.tsx",
  "components/frame/providers.tsx",
  "components/palette/palette.tsx",
  "components/workbench/workbench.tsx",
];

/** What they may bring along. Anything else comes later, by `import()`: see components/workbench/later-parts.ts. */
const allowed = ["idb", "lucide-react", "next-intl", "next-themes", "next/navigation", "react", "react-dom", "uuid"];

const importing = /^(?:import|export)\s+(?!type\b)([^;"]*?)from\s+"([^"]+)";/gm;

/** What a file imports when it runs: not its types, nor what it loads later. */
function importsOf(file: string): readonly string[] {
  return [...readFileSync(inProject(file), "utf8").matchAll(importing)]
    .filter(([, names = ""]) => !/^\{(?:\s*type\s[^,}]+,?)*\s*\}\s*$/.test(names))
    .flatMap(([, , from]) => from ?? []);
}

function fileOf(specifier: string): string | undefined {
  const file = specifier.slice("@/".length);
  return ["", ".ts", ".tsx"]
    .map((ending) => file + ending)
    .find((each) => path.extname(each) && existsSync(inProject(each)));
}

/** The packages that are reached, each with the way to it. */
function packagesFrom(files: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const ways = new Map(files.map((file) => [file, file]));
  for (const [file, way] of ways) {
    for (const specifier of importsOf(file)) {
      const own = specifier.startsWith("@/") ? fileOf(specifier) : undefined;
      if (own && !ways.has(own)) ways.set(own, `${way} → ${own}`);
      else if (!own && !found.has(specifier)) found.set(specifier, `${way} → ${specifier}`);
    }
  }
  return found;
}

describe("the first load of the workbench", () => {
  it("brings no package along that reading, marking, answering and saving can do without", () => {
    const found = packagesFrom(entries);
    expect(found.has("idb"), "the ways are followed to their ends").toBe(true);
    expect([...found].filter(([name]) => !allowed.includes(name)).map(([, way]) => way)).toEqual([]);
  });
});
