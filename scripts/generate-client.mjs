import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Generates Prisma's client, unless it was generated from the same schema by the same version. */
export function generateClient(root) {
  const file = (...parts) => path.join(root, ...parts);
  const stamp = file("lib", "server", "data", "generated", ".made-from");
  const sources = ["prisma/schema.prisma", "prisma.config.ts", "node_modules/prisma/package.json"];
  const hash = createHash("sha256");
  for (const source of sources) hash.update(readFileSync(file(source))).update("\0");
  const wanted = hash.digest("hex");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  const { status, stdout, stderr } = runPrisma(root, ["generate"]);
  if (status !== 0) throw new Error(`Prisma's client could not be generated.\n${stdout}${stderr}`);
  writeFileSync(stamp, wanted);
}

/** Prisma's command line with our schema engine: it would otherwise download one, even for what needs none. */
export function runPrisma(root, args, env = {}) {
  return spawnSync(process.execPath, [path.join(root, "node_modules", "prisma", "build", "index.js"), ...args], {
    cwd: root,
    encoding: "utf8",
    env: {
      ...process.env,
      CHECKPOINT_DISABLE: "1",
      PRISMA_HIDE_UPDATE_MESSAGE: "1",
      PRISMA_SCHEMA_ENGINE_BINARY: path.join(root, "scripts", "schema-engine.mjs"),
      ...env,
    },
  });
}
