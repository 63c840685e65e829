import { describe, expect, it } from "vitest";
import { runPrisma } from "@/scripts/generate-client.mjs";
import { projectRoot } from "@/scripts/project-root";
import { ownPostgres, query } from "@/tests/setup/own-postgres";

const { emptyDatabase } = ownPostgres();

describe("Prisma's command line with our schema engine", () => {
  it("finds that the migrations make what the schema says", async () => {
    const url = await emptyDatabase();
    const range = ["--from-migrations", "prisma/migrations", "--to-schema", "prisma/schema.prisma"];
    const difference = runPrisma(projectRoot, ["migrate", "diff", ...range, "--script"], { DATABASE_URL: url });
    expect(difference.status, difference.stderr).toBe(0);
    expect(difference.stdout.trim()).toBe("-- This is an empty migration.");
    expect(await query(url, "SELECT datname FROM pg_database WHERE datname LIKE 'plumbline_shadow%'")).toEqual([]);
  });

  it("refuses to apply migrations, which our own runner does", async () => {
    const url = await emptyDatabase();
    const { status, stdout, stderr } = runPrisma(projectRoot, ["migrate", "deploy"], { DATABASE_URL: url });
    expect(status).not.toBe(0);
    expect(stdout + stderr).toContain("npm start");
  });
});
