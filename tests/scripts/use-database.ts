import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { withDatabase } from "@/scripts/database";

// A command on the database of the settings that takes as long as it is told.
const [milliseconds] = process.argv.slice(2);
await withDatabase(async () => {
  process.stdout.write(`${process.env.DATABASE_URL}\n`);
  await sleep(Number(milliseconds));
});
