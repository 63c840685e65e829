import process from "node:process";
import { startImport } from "@/lib/server/imports/start-import";
import { operator } from "@/lib/viewer";

// A process to be killed: starts an import whose files were sent, which then runs by itself.
const [project = "", id = ""] = process.argv.slice(2);
await startImport(operator, { project, id, given: {} });
