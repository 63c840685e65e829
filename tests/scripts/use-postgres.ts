import { once } from "node:events";
import process from "node:process";
import { openLocalPostgres } from "@/scripts/local-postgres";

// A process that uses the built-in database of a data directory until its standard input ends.
const [dataDir = ""] = process.argv.slice(2);
const { url, release } = await openLocalPostgres({ dataDir, isThrowaway: true });
process.stdout.write(`${url}\n`);
process.stdin.resume();
await once(process.stdin, "end");
await release();
