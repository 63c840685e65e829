import { defineConfig } from "prisma/config";

// Prisma's command line only generates the client and compares schemas here; the application never reads this file.
// A comparison replays the migrations in a database beside the one named; a generation needs none.
export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations" },
  datasource: { url: process.env.DATABASE_URL ?? "" },
});
