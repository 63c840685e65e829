import { execFileSync, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";

const root = path.resolve(import.meta.dirname, "../../..");
const target = "lib/scores/target.ts";

/** Each offence: where it is planted, what it says, and the rule that must refuse it. */
const offences = [
  [
    "lib imports the database",
    "lib/scores/a1.ts",
    'import { x } from "@/lib/server/data/rows";',
    "noRestrictedImports",
  ],
  [
    "lib imports a type of the server",
    "lib/scores/a2.ts",
    'import type { X } from "@/lib/server/data/rows";',
    "noRestrictedImports",
  ],
  ["lib imports React", "lib/scores/a3.ts", 'import { x } from "react";', "noRestrictedImports"],
  ["lib imports Next", "lib/scores/a4.ts", 'import { x } from "next/headers";', "noRestrictedImports"],
  ["lib imports Node's file system", "lib/scores/a5.ts", 'import { x } from "node:fs";', "noRestrictedImports"],
  ["lib imports a component", "lib/scores/a6.ts", 'import { x } from "@/components/ui/button";', "noRestrictedImports"],
  [
    "lib slips out by a relative path",
    "lib/scores/a7.ts",
    'import { x } from "../server/data/rows";',
    "noRestrictedImports",
  ],
  [
    "lib slips out by an aliased path",
    "lib/scores/a8.ts",
    'import { x } from "@/lib/scores/../server/data/rows";',
    "noRestrictedImports",
  ],
  [
    "lib imports the server dynamically",
    "lib/scores/a9.ts",
    'export const x = import("@/lib/server/data/rows");',
    "noRestrictedImports",
  ],
  [
    "lib re-exports the server",
    "lib/scores/a10.ts",
    'export { x } from "@/lib/server/data/rows";',
    "noRestrictedImports",
  ],
  [
    "a component imports the database",
    "components/a/b1.tsx",
    'import { x } from "@/lib/server/data/rows";',
    "noRestrictedImports",
  ],
  ["a component imports a page", "components/a/b2.tsx", 'import { x } from "@/app/page";', "noRestrictedImports"],
  ["a component imports Prisma", "components/a/b3.tsx", 'import { x } from "@prisma/client";', "noRestrictedImports"],
  [
    "a domain-free part imports the domain",
    "components/ui/c1.tsx",
    `import { x } from "@/${target.slice(0, -3)}";`,
    "noRestrictedImports",
  ],
  [
    "a domain-free part imports a component",
    "components/ui/c2.tsx",
    'import { x } from "@/components/a/b";',
    "noRestrictedImports",
  ],
  [
    "the server outside data imports Prisma's client",
    "lib/server/d1.ts",
    'import { x } from "@/lib/server/data/generated/client";',
    "noRestrictedImports",
  ],
  [
    "the server outside data imports Prisma's package",
    "lib/server/d2.ts",
    'import { x } from "@prisma/client";',
    "noRestrictedImports",
  ],
  [
    "the server imports a component",
    "lib/server/d3.ts",
    'import { x } from "@/components/a/b";',
    "noRestrictedImports",
  ],
  ["the data layer imports a page", "lib/server/data/e1.ts", 'import { x } from "@/app/page";', "noRestrictedImports"],
  [
    "a page imports Prisma's client",
    "app/f1.ts",
    'import { x } from "@/lib/server/data/generated/client";',
    "noRestrictedImports",
  ],
  [
    "a page imports a type of Prisma's client",
    "app/f2.ts",
    'import type { X } from "@/lib/server/data/generated/client";',
    "noRestrictedImports",
  ],
  [
    "a script imports Prisma's client",
    "scripts/g1.ts",
    'import { x } from "@/lib/server/data/generated/client";',
    "noRestrictedImports",
  ],
  ["a test imports Prisma's client", "tests/h1.ts", 'import { x } from "@prisma/client";', "noRestrictedImports"],
  ["an inline type import", "lib/scores/i1.ts", 'export type X = import("@/lib/scores/target").X;', "plugin"],
  ["a require", "lib/scores/i2.ts", 'export const x = require("zod");', "plugin"],
  ["a dynamic import by template", "lib/scores/i3.ts", "export const x = import(`@/lib/scores/target`);", "plugin"],
  ["a cycle", "lib/scores/j1.ts", 'import { y } from "@/lib/scores/j2";\nexport const x = y;', "noImportCycles"],
  [
    "a cycle of types",
    "lib/scores/k1.ts",
    'import type { Y } from "@/lib/scores/k2";\nexport type X = Y;',
    "noImportCycles",
  ],
  ["any", "lib/scores/l1.ts", "export const x: any = 1;", "noExplicitAny"],
  ["a type assertion", "lib/scores/l2.ts", "export const x = (y: unknown) => y as string;", "noUnsafeTypeAssertion"],
  [
    "a non-null assertion",
    "lib/scores/l3.ts",
    "export const x = (y: string | null) => y!.length;",
    "noNonNullAssertion",
  ],
  ["a default export outside a page", "lib/scores/l4.ts", "export default 1;", "noDefaultExport"],
  ["a file name in capitals", "lib/scores/BigName.ts", "export const x = 1;", "useFilenamingConvention"],
  ["four parameters", "lib/scores/l5.ts", "export const x = (a: 1, b: 1, c: 1, d: 1) => [a, b, c, d];", "useMaxParams"],
  [
    "301 lines",
    "lib/scores/l6.ts",
    Array.from({ length: 301 }, (_, i) => `export const x${i} = ${i};`).join("\n"),
    "noExcessiveLinesPerFile",
  ],
] as const;

const innocent = {
  [target]:
    'import { z } from "zod";\nimport { scaleLinear } from "d3-scale";\nexport const x = [z, scaleLinear];\nexport type X = 1;\n',
  "lib/scores/j2.ts": 'import { x } from "@/lib/scores/j1";\nexport const y = x;\n',
  "lib/scores/k2.ts": 'import type { X } from "@/lib/scores/k1";\nexport type Y = X;\n',
  "lib/server/data/rows.ts": 'import { x } from "@/lib/server/data/generated/client";\nexport const y = x;\n',
  "components/a/b.tsx":
    'import { x } from "@/lib/scores/target";\nimport { y } from "@/components/ui/button";\nexport const z = [x, y];\n',
  "components/ui/button.tsx": 'import { cn } from "@/lib/cn";\nexport const y = cn();\n',
  "lib/cn.ts": "export const cn = () => 1;\n",
  "app/page.tsx":
    'import { y } from "@/lib/server/data/rows";\nimport { z } from "@/components/a/b";\nexport default function Page() {\n  return [y, z];\n}\n',
};

const reportSchema = z.object({
  diagnostics: z.array(
    z.object({ category: z.string(), severity: z.string(), location: z.object({ path: z.string() }) }),
  ),
});

describe("the import law and the style that the linter holds", () => {
  const directory = mkdtempSync(path.join(tmpdir(), "import-law-"));
  let refusals: readonly { readonly file: string; readonly rule: string }[] = [];

  beforeAll(() => {
    plant();
    refusals = lint();
  });

  afterAll(() => rmSync(directory, { recursive: true }));

  function plant() {
    cpSync(path.join(root, "scripts/lint"), path.join(directory, "scripts/lint"), { recursive: true });
    cpSync(path.join(root, "biome.json"), path.join(directory, "biome.json"));
    cpSync(path.join(root, "tsconfig.json"), path.join(directory, "tsconfig.json"));
    cpSync(path.join(root, ".gitignore"), path.join(directory, ".gitignore"));
    cpSync(path.join(root, "package.json"), path.join(directory, "package.json"));
    symlinkSync(path.join(root, "node_modules"), path.join(directory, "node_modules"));
    execFileSync("git", ["init", "--quiet"], { cwd: directory });
    for (const [, file, text] of offences) write(file, `${text}\n`);
    for (const [file, text] of Object.entries(innocent)) write(file, text);
  }

  function write(file: string, text: string) {
    mkdirSync(path.dirname(path.join(directory, file)), { recursive: true });
    writeFileSync(path.join(directory, file), text);
  }

  function lint() {
    const output = path.join(directory, "report.json");
    const args = ["lint", "--max-diagnostics=none", "--reporter=json", `--reporter-file=${output}`];
    spawnSync(path.join(root, "node_modules/.bin/biome"), args, { cwd: directory, encoding: "utf8" });
    const { diagnostics } = reportSchema.parse(JSON.parse(readFileSync(output, "utf8")));
    return diagnostics
      .filter(({ severity }) => severity === "error")
      .map(({ category, location }) => ({ file: location.path, rule: category.split("/").at(-1) ?? category }));
  }

  it.each(offences)("refuses: %s", (...[, file, , rule]) => {
    expect(refusals.filter((refusal) => refusal.file === file).map((refusal) => refusal.rule)).toContain(rule);
  });

  it("lets through what the law allows", () => {
    const partners = ["lib/scores/j2.ts", "lib/scores/k2.ts"];
    const wronged = refusals.filter(({ file }) => file in innocent && !partners.includes(file));
    expect(wronged).toEqual([]);
  });
});
