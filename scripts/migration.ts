import { mkdirSync, writeFileSync } from "node:fs";
import process from "node:process";
import { withDatabase } from "@/scripts/database";
import { runPrisma } from "@/scripts/generate-client.mjs";
import { PlainError, runMain } from "@/scripts/plain-error";
import { inProject, projectRoot } from "@/scripts/project-root";

/** `npm run migration -- NAME` writes what prisma/schema.prisma has beyond the migrations as a new one, to be edited. */
async function main(): Promise<number> {
  const [name = ""] = process.argv.slice(2);
  if (!/^[a-z][a-z0-9_]*$/.test(name)) throw new PlainError("Usage: npm run migration -- NAME   (a-z, 0-9 and _)");
  const sql = await withDatabase(async () => differenceInSql());
  if (sql === null) {
    process.stdout.write("The migrations say all that the schema says.\n");
    return 0;
  }
  const directory = inProject("prisma", "migrations", `${timestamp(new Date())}_${name}`);
  mkdirSync(directory);
  writeFileSync(`${directory}/migration.sql`, sql);
  process.stdout.write(`${directory}/migration.sql\nRead and complete it; the next start applies it.\n`);
  return 0;
}

function differenceInSql(): string | null {
  const range = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
  const { status, stdout, stderr } = runPrisma(projectRoot, ["migrate", "diff", ...range, "--script", "--exit-code"]);
  if (status === 0) return null;
  if (status === 2) return stdout;
  throw new PlainError(`The schema and the migrations could not be compared.\n${stdout}${stderr}`);
}

const timestamp = (now: Date) => now.toISOString().replace(/\D/g, "").slice(0, 14);

await runMain(main);
